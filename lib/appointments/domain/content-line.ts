/** A line takes at most so many octets, its end aside: RFC 5545, section 3.1. */
export const LONGEST_LINE_OCTETS = 75;

const LINE_END = "\r\n";

// NEL, LS and PS are no line ends to the standard, but they are to readers in Python, vdirsyncer among them. Other controls no
// text may hold, and half a surrogate pair has no UTF-8.
const SPECIAL = /[\\;,]|\r\n|[\r\n\u0085\u2028\u2029]|[^\P{Cc}\t]|\p{Surrogate}/gu;

/** A property in its folded lines, each with its end. The value comes as its type writes it, so that none breaks the line. */
export function contentLine(name: string, value: string): string {
  return folded(`${name}:${value}`) + LINE_END;
}

/**
 * A value of the type TEXT: RFC 5545, section 3.3.11. Every kind of line break becomes the one it knows; controls, which it cannot
 * hold, are left out.
 */
export function textValue(text: string): string {
  return text.replace(SPECIAL, (found) => {
    if (found === "\\" || found === ";" || found === ",") return `\\${found}`;
    if (/[\r\n\u0085\u2028\u2029]/.test(found)) return "\\n";
    return /\p{Surrogate}/u.test(found) ? "\uFFFD" : "";
  });
}

/** A value of the type DATE-TIME in UTC, form 2 of RFC 5545, section 3.3.5: an instant, whatever zone its reader lives in. */
export function utcValue(instant: Date): string {
  const iso = instant.toISOString();
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}

/** RFC 5545 would let a character be cut between its octets; a reader that decodes line by line would lose it. */
function folded(line: string): string {
  // No unit of a string has more than three octets, so most lines are short enough at sight.
  if (line.length * 3 <= LONGEST_LINE_OCTETS) return line;
  let done = "";
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const codePoint = line.codePointAt(at) ?? 0;
    const size = octetsOf(codePoint);
    if (octets + size > LONGEST_LINE_OCTETS) {
      done += `${line.slice(from, at)}${LINE_END} `;
      from = at;
      octets = 1;
    }
    octets += size;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return done + line.slice(from);
}

/** The length of a character in UTF-8: RFC 3629, section 3. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
