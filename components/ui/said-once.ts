/**
 * The same words for the same figures, formatted once: of the hundred cells of a table many say the same, and reading a message
 * costs more than drawing it.
 */
export function saidOnce<T>(say: (figures: T) => string): (figures: T) => string {
  const said = new Map<string, string>();
  return (figures) => {
    const key = JSON.stringify(figures);
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = say(figures);
    said.set(key, words);
    return words;
  };
}
