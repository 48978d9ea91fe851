const MOST_SAID = 5000;

/**
 * The same words for the same figures, formatted once: of the hundred cells of a table many say the same, and reading a message
 * costs more than drawing it. What has been said is kept as long as the function, and not without end.
 */
export function saidOnce<T>(say: (figures: T) => string): (figures: T) => string {
  const said = new Map<string, string>();
  return (figures) => {
    const key = JSON.stringify(figures);
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = say(figures);
    if (said.size >= MOST_SAID) said.clear();
    said.set(key, words);
    return words;
  };
}
