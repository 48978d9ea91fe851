import { type Board, dayOf, take } from "./board";
import { apply, chainInsteadOf, type Search, searchRoom } from "./chain";
import { compare } from "./day-order";
import { rearrange } from "./rearrange";
import { bestDay, evenOut } from "./spread";

/**
 * Gives days to as many tasks of a manager as it can. Earliest deadline first, each on the day that spreads best; one that
 * finds no day moves others; where that fails too, the least urgent of those that compete for the same days goes without. Only
 * while more are left than no plan could meet is it worth trying harder.
 */
export function placeAll(board: Board, leastUnmet: number): void {
  const order = byDeadline(board);
  for (const task of order) placeOrGiveWay(board, task);
  const left = () => order.filter((task) => dayOf(board, task) === null).sort((a, b) => a - b);
  if (left().length > leastUnmet) {
    rearrange(board, leastUnmet);
    // It looked at how many and not at who: the most urgent of those left come back for somebody less urgent.
    for (const task of left()) placeOrGiveWay(board, task);
  }
  evenOut(board, order);
}

function byDeadline({ tasks }: Board): number[] {
  return tasks
    .toSorted((a, b) => compare(a.demand.deadlineDay, b.demand.deadlineDay) || a.index - b.index)
    .map(({ index }) => index);
}

function placeOrGiveWay(board: Board, task: number): void {
  if (!place(board, task)) makeGiveWay(board, task, searchRoom(board, task).reached);
}

function place(board: Board, task: number): boolean {
  const day = bestDay(board, task);
  const { chain } = day === null ? searchRoom(board, task) : { chain: [{ task, day }] };
  if (chain) apply(board, chain);
  return chain !== null;
}

/**
 * All tasks reached compete for the same days, so any of them may go without and as many stay. Letting the least urgent go each
 * time leaves, in the end, the set in which the most urgent are met first: the greedy rule of matroids (Edmonds 1971), which
 * holds as far as no rest ties them together.
 */
function makeGiveWay(board: Board, task: number, reached: Search["reached"]): void {
  const lessUrgent = [...reached.keys()].filter((other) => other > task);
  for (const other of lessUrgent.sort((a, b) => b - a)) {
    const chain = chainInsteadOf(board, reached, other);
    if (!chain) continue;
    take(board, other);
    apply(board, chain);
    return;
  }
}
