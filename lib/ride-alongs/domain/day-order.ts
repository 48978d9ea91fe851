import type { Day } from "@/lib/kernel/period";

/** Days and ids compare as plain text, which is the same on every machine whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlier(a: Day, b: Day): Day {
  return compare(a, b) <= 0 ? a : b;
}

export function later(a: Day, b: Day): Day {
  return compare(a, b) >= 0 ? a : b;
}
