import { groupBy } from "@/lib/kernel/group-by";
import { type Board, dayOf, emptyBoard } from "./board";
import { apply, searchRoom } from "./chain";
import { isTooNear } from "./rest";
import type { Room } from "./room";
import type { Task } from "./task";

/** Demands of one manager that compete for days of which there are too few, between the first of the days and the last. */
export type Bottleneck = {
  personIds: readonly string[];
  firstDay: number;
  lastDay: number;
  asked: number;
  places: number;
};

export type LeastUnmet = { count: number; bottlenecks: Bottleneck[] };

/**
 * How many demands no plan of the manager could meet, proven by leaving rules out and solving the rest. Those without a day of
 * their own count in any case. The others fall short by competing for days, found by a largest matching without the rest between
 * ride-alongs of a person, and by that rest, found by counting what fits into each stretch of days of a person alone (Hall 1935).
 * Shortfalls of different people add up; of the same demands only the larger counts.
 */
export function leastUnmet(tasks: readonly Task[], room: Room): LeastUnmet {
  const possible = tasks.filter(({ days }) => days.length > 0);
  const people = [...groupBy(possible, ({ demand }) => demand.personId).values()];
  const unrested = people.map((own) => ({ own, short: shortByRest(own) }));
  const byRest = unrested.reduce((sum, { short }) => sum + short, 0);
  const bottlenecks = bottlenecksOf(possible, room);
  const rested = unrested.filter(({ short }) => short === 0).flatMap(({ own }) => own);
  const split = byRest === 0 ? 0 : byRest + shortfall(bottlenecksOf(rested, room));
  return { count: tasks.length - possible.length + Math.max(shortfall(bottlenecks), split), bottlenecks };
}

function shortfall(bottlenecks: readonly Bottleneck[]): number {
  return bottlenecks.reduce((sum, { asked, places }) => sum + asked - places, 0);
}

/**
 * What stays without a day in a largest matching, by the groups that compete. A search that fails has reached all tasks whose
 * days are the same full ones: as many as there are places, and its own, which everyone can check by counting.
 */
function bottlenecksOf(tasks: readonly Task[], room: Room): Bottleneck[] {
  const board = emptyBoard(
    tasks.map((task, index) => ({ ...task, index })),
    room,
    { isRestKept: false },
  );
  for (const task of board.tasks.keys()) apply(board, searchRoom(board, task).chain ?? []);
  const groups: Set<number>[] = [];
  for (const task of board.tasks.keys()) {
    if (dayOf(board, task) !== null) continue;
    const reached = new Set(searchRoom(board, task).reached.keys());
    const touching = groups.filter((group) => [...group].some((other) => reached.has(other)));
    groups.push(new Set([...touching.flatMap((group) => [...group]), ...reached]));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
  }
  return groups.map((group) => bottleneckOf(board, [...group]));
}

function bottleneckOf(board: Board, group: readonly number[]): Bottleneck {
  const tasks = board.tasks.filter(({ index }) => group.includes(index));
  const days = tasks.flatMap((task) => task.days);
  return {
    personIds: [...new Set(tasks.map(({ demand }) => demand.personId))].sort(),
    firstDay: days.reduce((first, day) => Math.min(first, day)),
    lastDay: days.reduce((last, day) => Math.max(last, day)),
    asked: tasks.length,
    places: tasks.filter(({ index }) => dayOf(board, index) !== null).length,
  };
}

/** By how many the demands of one person in a stretch of days exceed what fits there with rest between; the worst stretch counts. */
function shortByRest(own: readonly Task[]): number {
  if (own.length < 2) return 0;
  const spans = own.map(({ days }) => ({ days, first: Math.min(...days), last: Math.max(...days) }));
  const shortfalls = spans.flatMap(({ first }) =>
    spans.map(({ last }) => {
      const within = spans.filter((span) => span.first >= first && span.last <= last);
      const days = [...new Set(within.flatMap((span) => [...span.days]))].sort((a, b) => a - b);
      return within.length - fitting(days, own[0]?.restDays ?? 0);
    }),
  );
  return Math.max(...shortfalls);
}

/** Taking each time the first day that keeps the rest fits as many as can be. */
function fitting(days: readonly number[], restDays: number): number {
  let count = 0;
  let last: number | null = null;
  for (const day of days) {
    if (isTooNear(day, last, restDays)) continue;
    last = day;
    count += 1;
  }
  return count;
}
