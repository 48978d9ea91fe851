import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope } from "@/lib/access/scope/scope";
import type { SetCadenceInput } from "@/lib/coaching/schema/session";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { notFound, ok, type Result } from "@/lib/kernel/result";

/** How often somebody of the line is to have a talk; without a number none is asked for any more. */
export async function setCadence(input: SetCadenceInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, scope, tx, now } = context;
  const { personId, weeks } = input;
  if (personId === actor.personId || !isInScope(scope, personId)) return notFound();
  const audit = [{ entity: "CoachingCadence", entityId: personId, fields: ["weeks"] }];
  if (weeks === undefined) {
    await tx.coachingCadence.deleteMany({ where: { personId } });
    return ok({ value: null, audit });
  }
  const sinceDay = columnOfDay(dayAt(now, actor.organisation.timeZone));
  await tx.coachingCadence.upsert({
    where: { personId },
    create: { personId, weeks, sinceDay, setById: actor.personId },
    update: { weeks, setById: actor.personId, version: { increment: 1 } },
  });
  return ok({ value: null, audit });
}
