/** The beginning of a text that is no longer than this. Half of a sign that takes two places is no text: databases refuse it. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
}
