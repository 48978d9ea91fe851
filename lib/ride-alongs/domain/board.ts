import { isTooNear } from "./rest";
import type { Room } from "./room";
import type { Task } from "./task";

/** One manager's demands and where they lie so far. It is changed in place, since a plan takes thousands of moves. */
export type Board = {
  tasks: readonly Task[];
  /** The other tasks of the same person, by task. */
  siblings: readonly (readonly number[])[];
  room: Room;
  dayOf: (number | null)[];
  onDay: number[][];
  inWeek: number[][];
};

/** A board on which nothing lies yet. Without rest between the tasks of a person it is easier than the truth: a bound may use that. */
export function emptyBoard(tasks: readonly Task[], room: Room, { isRestKept }: { isRestKept: boolean }): Board {
  const siblingsOf = (task: Task) =>
    tasks.filter((other) => other !== task && other.demand.personId === task.demand.personId).map(({ index }) => index);
  return {
    tasks,
    siblings: tasks.map((task) => (isRestKept ? siblingsOf(task) : [])),
    room,
    dayOf: tasks.map(() => null),
    onDay: room.perDay.map(() => []),
    inWeek: room.perWeek.map(() => []),
  };
}

export function put(board: Board, task: number, day: number): void {
  board.dayOf[task] = day;
  board.onDay[day]?.push(task);
  tasksInWeekOf(board, day).push(task);
}

export function take(board: Board, task: number): void {
  const day = dayOf(board, task);
  if (day === null) return;
  board.dayOf[task] = null;
  remove(board.onDay[day] ?? [], task);
  remove(tasksInWeekOf(board, day), task);
}

export function dayOf(board: Board, task: number): number | null {
  return board.dayOf[task] ?? null;
}

export function tasksInWeekOf({ room, inWeek }: Board, day: number): number[] {
  return inWeek[room.weekOf[day] ?? -1] ?? [];
}

export function isDayFull({ room, onDay }: Board, day: number): boolean {
  return (onDay[day]?.length ?? 0) >= (room.perDay[day] ?? 0);
}

export function isFull(board: Board, day: number): boolean {
  const { perWeek, weekOf } = board.room;
  return isDayFull(board, day) || tasksInWeekOf(board, day).length >= (perWeek[weekOf[day] ?? -1] ?? 0);
}

/** Whether a task on a day would keep the rest that the person needs between it and their others on the board. */
export function isRested(board: Board, task: number, day: number): boolean {
  const restDays = board.tasks[task]?.restDays ?? 0;
  return (board.siblings[task] ?? []).every((sibling) => !isTooNear(day, dayOf(board, sibling), restDays));
}

function remove(list: number[], task: number): void {
  const place = list.indexOf(task);
  if (place >= 0) list.splice(place, 1);
}
