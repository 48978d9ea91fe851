const MOST_TO_CLOSE = 2;
const MOST_AHEAD = 4;

/** What of all that somebody has before them is shown: the latest of the talks to be closed, then what comes next. In their order. */
export function firstOf<T extends { isToClose: boolean }>(coming: readonly T[]): T[] {
  const toClose = coming.filter(({ isToClose }) => isToClose).slice(-MOST_TO_CLOSE);
  return [...toClose, ...coming.filter(({ isToClose }) => !isToClose).slice(0, MOST_AHEAD)];
}
