import { randomInt } from "node:crypto";

// Without 0, O, 1, I and L: a person reads a reference out on the phone.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** "7F3K-2QQM": names one entry of the log and holds nothing about anybody. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** One line of JSON, so that any collector can read it. Field values of people's records do not belong here. */
export function logError(event: string, error: unknown, context: Record<string, unknown> = {}): void {
  const problem = error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  console.error(JSON.stringify({ at: new Date().toISOString(), level: "error", event, ...context, ...problem }));
}

export function logWarning(event: string, context: Record<string, unknown> = {}): void {
  console.warn(JSON.stringify({ at: new Date().toISOString(), level: "warn", event, ...context }));
}
