const MOST_REMEMBERED = 20_000;

/** Reads each text once: days, amounts and flags repeat a lot within a file. What is read must not be changed by anybody. */
export function remembered<V extends object | string | number | boolean | null>(
  read: (text: string) => V,
): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    // A column in which nothing repeats would otherwise be kept as a whole.
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}
