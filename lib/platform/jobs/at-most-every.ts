/** Work for a loop that need not be done at each of its rounds: it is due when that long has passed since it was last begun. */
export function atMostEvery(spanMs: number, work: (now: Date) => Promise<unknown>): (now: Date) => Promise<boolean> {
  let due = 0;
  return async (now) => {
    if (now.getTime() < due) return false;
    due = now.getTime() + spanMs;
    await work(now);
    return false;
  };
}
