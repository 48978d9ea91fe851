import { SPOKEN_STAGES } from "./built-in-stages";
import type { StageKind } from "./opportunity";

type Called = { key: string | null; name: string | null };
type Placed = { id: string; kind: StageKind };

/**
 * Whether two stages could not be told apart on somebody's screen. A built-in one without a name of its own is called by
 * its translated name, so it answers to all of them.
 */
export function isCalledAlike(one: Called, other: Called): boolean {
  const names = namesOf(other);
  return namesOf(one).some((name) => names.includes(name));
}

function namesOf({ key, name }: Called): readonly string[] {
  if (name !== null) return [name.toLowerCase()];
  const spoken: Record<string, readonly string[]> = SPOKEN_STAGES;
  return (key === null ? undefined : spoken[key]) ?? [];
}

/** The stages in use with one more: an open one before the first in which something closes, any other one at the end. */
export function withStage(inUse: readonly Placed[], added: Placed): readonly string[] {
  const order = inUse.map((stage) => stage.id);
  const closing = inUse.findIndex((stage) => stage.kind !== "OPEN");
  const place = added.kind === "OPEN" && closing >= 0 ? closing : order.length;
  return [...order.slice(0, place), added.id, ...order.slice(place)];
}

/** Deals begin, are won and are lost somewhere: of each kind one stage stays in use. */
export function isLastOfItsKind(inUse: readonly Placed[], { id, kind }: Placed): boolean {
  return !inUse.some((stage) => stage.kind === kind && stage.id !== id);
}
