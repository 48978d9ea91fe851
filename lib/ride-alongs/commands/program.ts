import { columnOfDay, type Day } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import { policyProblems } from "@/lib/ride-alongs/domain/policy";
import { policyOf } from "@/lib/ride-alongs/queries/policies";

type Watch = { programId: string; personId: string; from: Day; until: Day; everyWeeks: number };

/** From the first day of a program to its last, one ride-along in so many weeks is due; refused where the rest leaves no room for it. */
export async function watchProgram(tx: Tx, watch: Watch): Promise<Result<null>> {
  const { programId, personId, from, until, everyWeeks } = watch;
  const policy = await policyOf(tx, personId, from);
  if (policyProblems({ ...policy, programEveryWeeks: everyWeeks }).length > 0)
    return wrongField("everyWeeks", { key: "rideAlongs.errors.programRest", values: { days: policy.restDays } });
  const days = { fromDay: columnOfDay(from), untilDay: columnOfDay(until) };
  await tx.rideAlongProgram.create({ data: { programId, personId, everyWeeks, ...days } });
  return ok(null);
}

/** A program that is longer or shorter than was thought asks for days until then. */
export async function watchProgramUntil(tx: Tx, programId: string, until: Day): Promise<void> {
  await tx.rideAlongProgram.updateMany({ where: { programId }, data: { untilDay: columnOfDay(until) } });
}
