import { v5, v7 } from "uuid";
import type { Random } from "./random";

const NAMESPACE = "6f0f3c1e-58a5-4f0c-9d57-3c9f3a6d1b52";

/** The same id for the same name in every demo company, so that an address in it can be sent to somebody. */
export function idOfName(kind: string, name: string): string {
  return v5(`${kind} ${name}`, NAMESPACE);
}

/** A time-ordered id for something that happened at a given moment. */
export function idAt(instant: Date, random: Random): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  return v7({ msecs: instant.getTime(), random: bytes });
}
