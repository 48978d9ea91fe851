/** One value of an address, as far as a database takes it: nothing twice, nothing that cannot be stored, not too long. */
export function textParam(value: string | string[] | undefined, longest = 200): string {
  if (typeof value !== "string") return "";
  return value.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, "").slice(0, longest);
}
