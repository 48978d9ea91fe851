import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isTeamInScope } from "@/lib/access/scope/scope";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { policyProblems } from "@/lib/ride-alongs/domain/policy";
import type { SetPolicyInput } from "@/lib/ride-alongs/schema";

/** Says how often the people of a team are to be ridden along with. A first policy asks for nothing before its own day. */
export async function setPolicy(input: SetPolicyInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, scope, tx, now } = context;
  const { teamId, version, perYear, restDays, programEveryWeeks = null } = input;
  if (!isTeamInScope(scope, teamId) || !(await tx.team.findUnique({ where: { id: teamId } }))) return notFound();
  const policy = { perYear, restDays, programEveryWeeks };
  const [problem] = policyProblems(policy);
  if (problem) return wrongField(problem.field, "rideAlongs.errors.restTooLong");
  const audit = [{ entity: "RideAlongPolicy", entityId: teamId, fields: ["perYear", "programEveryWeeks", "restDays"] }];
  const set = { ...policy, setById: actor.personId };
  if (version !== undefined) {
    const { count } = await tx.rideAlongPolicy.updateMany({
      where: { teamId, version },
      data: { ...set, version: { increment: 1 } },
    });
    return count === 1 ? ok({ value: null, audit }) : outdated();
  }
  const sinceDay = columnOfDay(dayAt(now, actor.organisation.timeZone));
  const { count } = await tx.rideAlongPolicy.createMany({ data: [{ teamId, ...set, sinceDay }], skipDuplicates: true });
  return count === 1 ? ok({ value: null, audit }) : outdated();
}
