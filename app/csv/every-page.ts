/**
 * The rows of a list page by page, as far as a file may reach. `read` gives a page and the cursor of the next one, as the
 * lists of the screens do.
 */
export async function* everyPage<T>(
  read: (after: string | undefined) => Promise<{ rows: readonly T[]; next: string | null }>,
  most: number,
): AsyncGenerator<readonly T[]> {
  let after: string | undefined;
  for (let left = most; left > 0; ) {
    const { rows, next } = await read(after);
    yield rows.slice(0, left);
    left -= rows.length;
    if (next === null) return;
    after = next;
  }
}
