import { type Day, isDay } from "./period";

/** One value of an address, as far as a database takes it: nothing twice, nothing that cannot be stored, not too long. */
export function textParam(value: string | string[] | undefined, longest = 200): string {
  if (typeof value !== "string") return "";
  return value.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, "").slice(0, longest);
}

/** A day in an address, or null where it is none. */
export function dayParam(value: string | string[] | undefined): Day | null {
  const text = textParam(value);
  return isDay(text) ? text : null;
}

/** A time of day in an address that is a quarter of an hour, as what is booked begins on; null where it is none. */
export function quarterParam(value: string | string[] | undefined): string | null {
  const text = textParam(value);
  return /^([01]\d|2[0-3]):(00|15|30|45)$/.test(text) ? text : null;
}
