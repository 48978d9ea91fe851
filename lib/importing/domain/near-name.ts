import { nameKey } from "@/lib/pipeline/domain/account-name";

type Known = { name: string; key: string; digits: string; signs: number };

/**
 * Looks among known names for the one that an unknown name most likely means: the same letters and digits, or one slip of the
 * keyboard in a name long enough for a slip to be likelier than another name (two slips from twelve letters on). Null where
 * none is near, or where the nearest two are equally near.
 */
export function nameFinder(names: readonly string[]): (unknown: string) => string | null {
  const byLength = new Map<number, Known[]>();
  for (const name of names) {
    const known = keyed(name);
    const others = byLength.get(known.key.length);
    if (others) others.push(known);
    else byLength.set(known.key.length, [known]);
  }
  return (unknown) => {
    const { key, digits, signs } = keyed(unknown);
    const allowed = slipsAllowed(key.length);
    const near: { name: string; slips: number }[] = [];
    for (let length = key.length - allowed; length <= key.length + allowed; length += 1) {
      for (const known of byLength.get(length) ?? []) {
        // A differing digit is another model or another year, and no slip.
        if (known.digits !== digits || bitsIn(known.signs ^ signs) > 2 * allowed) continue;
        const slips = slipsBetween(key, known.key, allowed);
        if (slips !== null) near.push({ name: known.name, slips });
      }
    }
    const [first, second] = near.sort((a, b) => a.slips - b.slips);
    return first && first.slips !== second?.slips ? first.name : null;
  };
}

function keyed(name: string): Known {
  const key = nameKey(name);
  let signs = 0;
  for (let index = 0; index < key.length; index += 1) signs |= 1 << (key.charCodeAt(index) % 32);
  return { name, key, digits: key.replaceAll(/\P{N}/gu, ""), signs };
}

/** One slip takes at most one sign away and adds one: most pairs of many names are told apart by the signs that they hold. */
function bitsIn(signs: number): number {
  let count = 0;
  for (let rest = signs; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function slipsAllowed(length: number): number {
  if (length >= 12) return 2;
  return length >= 5 ? 1 : 0;
}

/** Optimal string alignment distance up to a limit; null beyond it. (Damerau 1964; swapped neighbours are one slip.) */
function slipsBetween(a: string, b: string, limit: number): number | null {
  if (a === b) return 0;
  if (limit === 0) return null;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, (older[column - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return null;
    [older, last] = [last, next];
  }
  const slips = last[b.length] ?? limit + 1;
  return slips <= limit ? slips : null;
}
