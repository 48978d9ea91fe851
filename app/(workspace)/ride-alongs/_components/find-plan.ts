import { findScope, requireActor } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { addDays, type Day, type Period } from "@/lib/kernel/period";
import { listOpenSlumps } from "@/lib/metrics/queries/slumps";
import { proposePlan } from "@/lib/ride-alongs/queries/plan";
import type { PlanView } from "@/lib/ride-alongs/views";

export const SPANS = { quarter: 91, year: 365 } as const;
export type Span = keyof typeof SPANS;

export function spanOf(text: string): Span {
  return text === "quarter" ? "quarter" : "year";
}

export function periodOf(span: Span, today: Day): Period {
  const from = addDays(today, 1);
  return { from, until: addDays(from, SPANS[span]) };
}

/** Days that meet the policy for everybody in the line; who is well below their usual comes first. */
export async function findPlan(scope: Scope, today: Day, span: Span): Promise<PlanView> {
  const [actor, slumpScope] = await Promise.all([requireActor(), findScope("slump:read")]);
  const slumps = slumpScope ? await listOpenSlumps(slumpScope, null, new Date()) : [];
  const struggling = new Set(slumps.map(({ personId }) => personId));
  return proposePlan(scope, {
    ...{ period: periodOf(span, today), today },
    ...{ weekStart: actor.organisation.weekStart, timeZone: actor.timeZone },
    priorityOf: (personId) => (struggling.has(personId) ? 0 : 1),
  });
}
