import { type Board, dayOf, isDayFull, isFull, isRested, put, take, tasksInWeekOf } from "./board";
import { isTooNear } from "./rest";

export type Move = { task: number; day: number };

/** A row of moves that ends on a free day, if there is one, and each task met on the way with the move that it would make way for. */
export type Search = { chain: Move[] | null; reached: ReadonlyMap<number, Move | null> };

/**
 * Looks for a day for a task by moving others: it takes the place of one that moves on to the place of another, until one
 * comes to a day with room. This is an augmenting path (Berge 1957) in the network task, day, week: taking them until there
 * is none gives as many days as there can be, as long as no two tasks of one person are in each other's way.
 */
export function searchRoom(board: Board, first: number): Search {
  const reached = new Map<number, Move | null>([[first, null]]);
  const seen = new Set<number[]>();
  // A list that is walked through grows while it is: tasks are looked at in the order in which they were reached.
  const queue = [first];
  for (const task of queue) {
    for (const day of board.tasks[task]?.days ?? []) {
      if (!isRested(board, task, day)) continue;
      if (!isFull(board, day)) {
        const chain = chainThrough(reached, { task, day });
        if (isSound(board, chain)) return { chain, reached };
        continue;
      }
      const inTheWay = isDayFull(board, day) ? (board.onDay[day] ?? []) : tasksInWeekOf(board, day);
      if (seen.has(inTheWay)) continue;
      seen.add(inTheWay);
      for (const other of inTheWay) {
        if (reached.has(other)) continue;
        reached.set(other, { task, day });
        queue.push(other);
      }
    }
  }
  return { chain: null, reached };
}

/** A reached task gives up its day for the one that the search was for; null where that would leave somebody too little rest. */
export function chainInsteadOf(board: Board, reached: Search["reached"], task: number): Move[] | null {
  const cause = reached.get(task);
  if (!cause) return null;
  const chain = chainThrough(reached, cause);
  return isSound(board, chain, task) ? chain : null;
}

export function apply(board: Board, chain: readonly Move[]): void {
  for (const { task } of chain) take(board, task);
  for (const { task, day } of chain) put(board, task, day);
}

function chainThrough(reached: Search["reached"], last: Move): Move[] {
  const chain = [last];
  for (let cause = reached.get(last.task); cause; cause = reached.get(cause.task)) chain.push(cause);
  return chain;
}

/** The search looks at where tasks lie now; two of one person that both move may come too near to each other. */
function isSound(board: Board, chain: readonly Move[], given: number | null = null): boolean {
  const moved = new Map<number, number | null>(chain.map(({ task, day }) => [task, day]));
  if (given !== null) moved.set(given, null);
  const dayAfter = (task: number) => moved.get(task) ?? (moved.has(task) ? null : dayOf(board, task));
  return chain.every(({ task, day }) => {
    const restDays = board.tasks[task]?.restDays ?? 0;
    return (board.siblings[task] ?? []).every((sibling) => !isTooNear(day, dayAfter(sibling), restDays));
  });
}
