import { logError } from "@/lib/platform/log/log";

const EVERY_MS = 1_000;
const AFTER_ERROR_MS = 5_000;

/** Does waiting work for as long as the process lives: at once while there is some, else it looks again in a while. */
export function startLoop(
  name: string,
  work: (now: Date) => Promise<boolean>,
  everyMs: number = EVERY_MS,
): { stop(): void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    let wait = everyMs;
    try {
      while (!stopped && (await work(new Date())));
    } catch (error) {
      logError(`${name}.round`, error);
      wait = AFTER_ERROR_MS;
    }
    if (!stopped) timer = setTimeout(round, wait).unref();
  };
  timer = setTimeout(round, EVERY_MS).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
