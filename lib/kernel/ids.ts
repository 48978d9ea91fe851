import { v7, validate } from "uuid";

/** A new key: time-ordered (UUID v7), so that indexes grow at one end and rows list in the order they came. */
export function newId(): string {
  return v7();
}

export function isId(text: string): boolean {
  return validate(text);
}
