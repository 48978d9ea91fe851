import { type Board, isFull, isRested } from "./board";
import type { UnmetReason } from "./plan";
import { isTooNear } from "./rest";
import type { Task } from "./task";

/** Why a task without a day has none, as the board lies. */
export function unmetReason(board: Board, task: Task): UnmetReason {
  const common = task.common.filter((day) => day >= task.first && day <= task.last);
  if (common.length === 0) return "NO_COMMON_DAY";
  return common.some((day) => hasRest(board, task, day)) ? "MANAGER_FULL" : "REST";
}

/** The first day behind its window that the board leaves for a task; null where there is none, or nobody would want it. */
export function lateDayOf(board: Board, task: Task): number | null {
  // A stretch of a program is over with its last day: the next one asks for its own.
  if (task.demand.reason === "PROGRAM") return null;
  const isOpen = (day: number) => day > task.last && !isFull(board, day) && hasRest(board, task, day);
  return task.common.find(isOpen) ?? null;
}

function hasRest(board: Board, { index, rides, restDays }: Task, day: number): boolean {
  return isRested(board, index, day) && !rides.some((ride) => isTooNear(day, ride, restDays));
}
