/**
 * All rows of a list, page by page: a file is whole, however long the list is. `read` gives a page and the cursor of the next
 * one, as the lists of the screens do.
 */
export async function* everyPage<T>(
  read: (after: string | undefined) => Promise<{ rows: readonly T[]; next: string | null }>,
): AsyncGenerator<readonly T[]> {
  let after: string | undefined;
  for (;;) {
    const { rows, next } = await read(after);
    yield rows;
    if (next === null) return;
    // The download breaks off, which the browser shows; it would go on for ever.
    if (next === after) throw new Error("The list does not get past a page.");
    after = next;
  }
}
