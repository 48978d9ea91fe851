import { type Board, dayOf, isFull, isRested, put, take, tasksInWeekOf } from "./board";
import type { Task } from "./task";

/** A week with one ride-along already is worth avoiding by going two weeks away from the target. */
const WEEK_COST = 14;

/** Two of one person nearer than four weeks cost as many days as they are nearer. */
const NEAR_DAYS = 28;

const MOST_ROUNDS = 4;

/** The day with room that spreads best: near the target, in a week without others, away from the person's own. Null without any. */
export function bestDay(board: Board, task: number): number | null {
  const known = board.tasks[task];
  if (!known) return null;
  let best: { day: number; cost: number } | null = null;
  for (const day of known.days) {
    // Days come by distance from the target, and the other costs only add to it.
    if (best && Math.abs(day - known.target) >= best.cost) break;
    if (isFull(board, day) || !isRested(board, task, day)) continue;
    const cost = costOf(board, known, day);
    if (!best || cost < best.cost) best = { day, cost };
  }
  return best?.day ?? null;
}

/** Moves one task after the other to a better day, now that all the others have theirs; a few rounds settle it. */
export function evenOut(board: Board, order: readonly number[]): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let hasMoved = false;
    for (const task of order) {
      const day = dayOf(board, task);
      if (day === null) continue;
      take(board, task);
      const better = bestDay(board, task) ?? day;
      put(board, task, better);
      hasMoved ||= better !== day;
    }
    if (!hasMoved) return;
  }
}

function costOf(board: Board, task: Task, day: number): number {
  const { weekOf, standing } = board.room;
  const inWeek = (standing[weekOf[day] ?? -1] ?? 0) + tasksInWeekOf(board, day).length;
  const own = [...task.rides, ...(board.siblings[task.index] ?? []).map((sibling) => dayOf(board, sibling))];
  const nearest = own.reduce<number>(
    (least, other) => (other === null ? least : Math.min(least, Math.abs(day - other))),
    NEAR_DAYS,
  );
  return Math.abs(day - task.target) + WEEK_COST * inWeek + (NEAR_DAYS - nearest);
}
