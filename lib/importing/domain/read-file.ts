export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";

/** The text of a file and how it was written. What is no UTF-8 is taken for Windows-1252, in which every byte is a letter. */
export function decodeFile(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = markedEncoding(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: hasMark ? "utf-8-bom" : "utf-8" };
  } catch {
    return { text: decodeWindows(bytes), encoding: "windows-1252" };
  }
}

// The signs that Windows has where Latin 1 has control characters; some versions of Node decode these places as Latin 1.
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replaceAll(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function markedEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

export const DELIMITERS = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof DELIMITERS)[number];

const LOOKED_AT = 20;

/**
 * What stands between the cells: the sign that cuts the first lines into most columns, and into the same number of them.
 * Signs within quotes do not count.
 */
export function delimiterOf(text: string): Delimiter {
  const scored = DELIMITERS.map((sign) => ({ sign, score: scoreOf(text, sign) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

function scoreOf(text: string, sign: string): number {
  const counts = countsIn(text, sign);
  const first = counts[0] ?? 0;
  const alike = counts.filter((count) => count === first).length;
  return first === 0 ? 0 : first * (alike / counts.length);
}

function countsIn(text: string, sign: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isBlank = true;
  for (const letter of text.slice(0, 100_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === sign && !isQuoted) count += 1;
    if (letter !== "\n" || isQuoted) {
      if (letter !== "\r" && letter !== "\n") isBlank = false;
      continue;
    }
    if (!isBlank) counts.push(count);
    if (counts.length === LOOKED_AT) return counts;
    count = 0;
    isBlank = true;
  }
  if (!isBlank) counts.push(count);
  return counts;
}
