import { type Board, dayOf, emptyBoard, put } from "./board";
import { leastUnmet } from "./least-unmet";
import { placeAll } from "./placing";
import type { Assignment, RideAlongPlan, Unmet } from "./plan";
import { dayNumbered } from "./plan-calendar";
import { roomOf } from "./room";
import { type TaskRequest, tasksOf } from "./task";
import { lateDayOf, unmetReason } from "./unmet";

/** The plan of one manager. What no plan could meet is found without the days that other plans took, since those could be others. */
export function planManager(request: TaskRequest): RideAlongPlan {
  const { calendar, manager } = request;
  const room = roomOf(calendar, manager);
  const least = leastUnmet(tasksOf({ ...request, taken: new Map() }), room);
  const board = emptyBoard(tasksOf(request), room, { isRestKept: true });
  placeAll(board, least.count);
  return {
    // Before the late days, which lie on the board as well once they are found.
    assignments: assignmentsOf(board, request),
    unmet: unmetOf(board, request),
    lowerBound: least.count,
    shortages: least.bottlenecks.map(({ firstDay, lastDay, ...shortage }) => ({
      ...shortage,
      managerId: manager.id,
      firstDay: dayNumbered(calendar, firstDay),
      lastDay: dayNumbered(calendar, lastDay),
    })),
  };
}

function assignmentsOf(board: Board, { calendar, manager }: TaskRequest): Assignment[] {
  return board.tasks.flatMap(({ index, demand }) => {
    const day = dayOf(board, index);
    if (day === null) return [];
    return [{ personId: demand.personId, managerId: manager.id, day: dayNumbered(calendar, day), demand }];
  });
}

/** The reasons come first, for all of them: a late day of one must not look like what stood in the way of another. */
function unmetOf(board: Board, { calendar, manager }: TaskRequest): Unmet[] {
  const left = board.tasks.filter(({ index }) => dayOf(board, index) === null);
  const withReasons = left.map((task) => ({ task, reason: unmetReason(board, task) }));
  return withReasons.map(({ task, reason }) => {
    const late = lateDayOf(board, task);
    if (late !== null) put(board, task.index, late);
    const lateDay = late === null ? null : dayNumbered(calendar, late);
    return { personId: task.demand.personId, managerId: manager.id, demand: task.demand, reason, lateDay };
  });
}
