import type { Definition } from "@/lib/metrics/domain/definition";

/** What somebody does by themselves, and what takes a customer's yes. Never one figure. */
export type ProgramSide = "EFFORT" | "RESULT";

/** From here on a customer has agreed to something. */
const AGREED_TO: ReadonlySet<string> = new Set(["appointment_booked", "appointment_held", "demo", "proposal"]);

/**
 * On which of the two scales a metric stands; null for what does not add up over weeks. A count is effort as long as none of its
 * types takes a customer's yes: types of the house are, as nobody but the rep decides whether they happen. Money is a result.
 */
export function programSideOf(
  definition: Definition,
  keyOf: (typeId: string) => string | null | undefined,
): ProgramSide | null {
  if (definition.kind === "sum") return "RESULT";
  if (definition.kind !== "count") return null;
  return definition.typeIds.some((typeId) => AGREED_TO.has(keyOf(typeId) ?? "")) ? "RESULT" : "EFFORT";
}
