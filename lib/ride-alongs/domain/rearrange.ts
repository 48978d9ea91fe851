import { type Board, dayOf, put, take } from "./board";
import { apply, type Move, searchRoom } from "./chain";
import { isTooNear } from "./rest";

/** So many steps without one more placed, and the search gives up. */
const MOST_STEPS = 400;

/**
 * Places more tasks than chains of moves can, where rest ties the ride-alongs of a person together. A task without a day takes the
 * one where least stands in the way, whatever that is, and those put out wait for their turn to do the same; who was put out
 * often weighs more, so that the search does not go in circles. The board ends with the fewest left that were seen, and
 * the search when no more than so many are, which nobody could better.
 */
export function rearrange(board: Board, leastUnmet: number): void {
  const tried: Tried = { putOut: board.tasks.map(() => 0), putOn: board.tasks.map(() => new Map()) };
  const unmet = board.tasks.filter(({ index }) => dayOf(board, index) === null);
  const waiting = unmet.filter(({ days }) => days.length > 0).map(({ index }) => index);
  const least = leastUnmet - (unmet.length - waiting.length);
  let fewest = { left: waiting.length, days: [...board.dayOf] };
  for (let steps = 0; steps < MOST_STEPS && fewest.left > least; steps += 1) {
    const next = waiting.shift();
    if (next === undefined) break;
    const { chain } = searchRoom(board, next);
    if (chain) apply(board, chain);
    else waiting.push(...pushIn(board, next, tried));
    if (waiting.length >= fewest.left) continue;
    fewest = { left: waiting.length, days: [...board.dayOf] };
    steps = 0;
  }
  restore(board, fewest.days);
}

/** How often each task was put out, and put in on which day: what was tried often weighs more. */
type Tried = { putOut: number[]; putOn: Map<number, number>[] };

/** Puts a task where least stands in the way, and says which tasks have lost their day by that. */
function pushIn(board: Board, task: number, { putOut, putOn }: Tried): number[] {
  const before = putOn[task] ?? new Map<number, number>();
  let best: { day: number; inTheWay: readonly number[]; weight: number } | null = null;
  for (const day of board.tasks[task]?.days ?? []) {
    const inTheWay = inTheWayOf(board, { task, day }, putOut);
    if (!inTheWay) continue;
    const weight = inTheWay.reduce((sum, other) => sum + 1 + (putOut[other] ?? 0), before.get(day) ?? 0);
    if (!best || weight < best.weight) best = { day, inTheWay, weight };
  }
  if (!best) return [task];
  for (const other of best.inTheWay) {
    take(board, other);
    putOut[other] = (putOut[other] ?? 0) + 1;
  }
  put(board, task, best.day);
  before.set(best.day, (before.get(best.day) ?? 0) + 1);
  return [...best.inTheWay];
}

/** The person's own that are too near, and of those that fill the manager's day or week the one put out least; null where what stands fills it. */
function inTheWayOf(board: Board, { task, day }: Move, putOut: readonly number[]): number[] | null {
  const restDays = board.tasks[task]?.restDays ?? 0;
  const tooNear = (board.siblings[task] ?? []).filter((sibling) => isTooNear(day, dayOf(board, sibling), restDays));
  const rivals = rivalsFor(board, day, tooNear);
  if (rivals === null) return tooNear;
  const [lightest] = rivals.sort((a, b) => (putOut[a] ?? 0) - (putOut[b] ?? 0) || b - a);
  return lightest === undefined ? null : [...tooNear, lightest];
}

/** Of whom one must go, so that a day has room once some have gone anyway; null where it has room then. */
function rivalsFor({ room, onDay, inWeek }: Board, day: number, gone: readonly number[]): number[] | null {
  const week = room.weekOf[day] ?? -1;
  const left = (tasks: readonly number[] = []) => tasks.filter((other) => !gone.includes(other));
  const [today, thisWeek] = [left(onDay[day]), left(inWeek[week])];
  if (today.length >= (room.perDay[day] ?? 0)) return today;
  return thisWeek.length >= (room.perWeek[week] ?? 0) ? thisWeek : null;
}

function restore(board: Board, days: readonly (number | null)[]): void {
  for (const task of days.keys()) take(board, task);
  for (const [task, day] of days.entries()) if (day !== null) put(board, task, day);
}
