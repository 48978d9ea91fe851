import type { Definition, Direction } from "./definition";

/** The same with the keys of built-in activity types in the place of ids, which differ from house to house. */
type BuiltIn = {
  key: string;
  types?: readonly string[];
  over?: string;
  under?: string;
  is?: "wonAmount" | "averageDeal" | "cycleTime";
  isLess?: true;
};

/** What an organisation begins with; the first six are followed by everybody until there is a plan. */
export const BUILT_IN_METRICS = [
  { key: "calls", types: ["call"] },
  { key: "conversations", types: ["conversation"] },
  { key: "appointmentsBooked", types: ["appointment_booked"] },
  { key: "appointmentsHeld", types: ["appointment_held"] },
  { key: "demos", types: ["demo"] },
  { key: "proposals", types: ["proposal"] },
  { key: "wonAmount", is: "wonAmount" },
  { key: "conversationsPerCall", over: "conversation", under: "call" },
  { key: "appointmentsPerConversation", over: "appointment_booked", under: "conversation" },
  { key: "appointmentsKept", over: "appointment_held", under: "appointment_booked" },
  { key: "averageDeal", is: "averageDeal" },
  { key: "cycleTime", is: "cycleTime", isLess: true },
] as const satisfies readonly BuiltIn[];

export type BuiltInKey = (typeof BUILT_IN_METRICS)[number]["key"];

/** How many of them the first plan holds. */
export const FIRST_PLAN_SIZE = 7;

/** The definition of a built-in metric for a house with these types; null where one of them is not there. */
export function definitionOf(metric: BuiltIn, typeIdOf: ReadonlyMap<string, string>): Definition | null {
  const count = (keys: readonly string[]): Definition | null => {
    const typeIds = keys.flatMap((key) => typeIdOf.get(key) ?? []);
    return typeIds.length === keys.length ? { kind: "count", typeIds } : null;
  };
  if (metric.types) return count(metric.types);
  if (metric.is === "wonAmount") return { kind: "sum", of: "wonAmount" };
  if (metric.is) return { kind: metric.is };
  const [over, under] = [count([metric.over ?? ""]), count([metric.under ?? ""])];
  return over?.kind === "count" && under?.kind === "count" ? { kind: "ratio", over, under } : null;
}

export function directionOf(metric: BuiltIn): Direction {
  return metric.isLess ? "LESS" : "MORE";
}
