import { setImmediate } from "node:timers/promises";

/** Goes through many things so many at a time, so that whoever else this process serves gets a turn between. */
export async function* inTurns<T>(items: readonly T[], atOnce: number): AsyncGenerator<T> {
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % atOnce === 0) await setImmediate();
    yield item;
  }
}
