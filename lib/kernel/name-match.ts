const SINGLE: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe" };

/** A name as one types it in a hurry: small letters, without accents. */
export function plainName(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßøłđıæœ]/g, (letter) => SINGLE[letter] ?? letter);
}

/** What is looked for, word by word; more words than anybody types are left out. */
export function wordsOf(typed: string): string[] {
  return plainName(typed).split(/\s+/).filter(Boolean).slice(0, 6);
}

/**
 * How well a name answers what is typed, the smaller the better: 0 is the name itself, 1 begins with it, 2 has a word that
 * begins with it, 3 has all its words somewhere. Null is no answer.
 */
export function matchRank(name: string, typed: string): number | null {
  const [plain, words] = [plainName(name), wordsOf(typed)];
  const whole = words.join(" ");
  if (!words.every((word) => plain.includes(word))) return null;
  if (plain === whole) return 0;
  if (plain.startsWith(whole)) return 1;
  return plain.includes(` ${whole}`) ? 2 : 3;
}
