import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { announceAccessChange } from "@/lib/access/commands/access-change";
import { endSessions } from "@/lib/access/commands/session";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { cutAt, overlaps } from "@/lib/org/domain/succession";
import type { AddDeputyInput, EndDeputyInput, SetLeadInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";
import { datedRow, lockPerson } from "./membership";
import { lockTree } from "./tree";

/** Gives a team a lead from a day on, or none. Sight changes with it, so both people sign in anew and are told. */
export async function setLead(input: SetLeadInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, tx } = context;
  await lockTree(tx);
  const team = await tx.team.findUnique({ where: { id: input.teamId } });
  if (!team) return notFound();
  if (team.endedOn) return fail({ code: "TEAM_ENDED", message: "org.errors.teamEnded" });
  const chosen = input.personId ? await chooseLeader(input.personId, input.from, context) : ok(null);
  if (!chosen.ok) return chosen;
  const rows = await tx.teamLeadership.findMany({ where: { teamId: input.teamId, kind: "LEAD" } });
  const { ended, removed } = cutAt(rows.map(datedRow), input.from);
  const touched = rows.filter((row) => [...ended, ...removed].includes(row.id)).map((row) => row.personId);
  if (touched.includes(actor.personId)) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  await tx.teamLeadership.deleteMany({ where: { id: { in: removed } } });
  await tx.teamLeadership.updateMany({ where: { id: { in: ended } }, data: { untilDay: columnOfDay(input.from) } });
  if (input.personId) await begin(tx, { ...input, personId: input.personId, kind: "LEAD", until: chosen.value });
  await tellAboutAccess(context, input.teamId, [...touched, ...(input.personId ? [input.personId] : [])]);
  const values = { personId: input.personId ?? null, from: input.from };
  return ok({ value: null, audit: [{ entity: "Team", entityId: input.teamId, fields: ["lead"], values }] });
}

/** Somebody stands in for a manager for some days and sees the team, not its manager. */
export async function addDeputy(
  input: AddDeputyInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { tx } = context;
  if (input.lastDay < input.from) return wrongField("lastDay", "org.errors.lastBeforeFirst");
  await lockTree(tx);
  const team = await tx.team.findUnique({ where: { id: input.teamId } });
  if (!team) return notFound();
  if (team.endedOn) return fail({ code: "TEAM_ENDED", message: "org.errors.teamEnded" });
  const chosen = await chooseLeader(input.personId, input.from, context);
  if (!chosen.ok) return chosen;
  if (chosen.value && input.lastDay >= chosen.value) return wrongField("lastDay", "org.errors.afterLeaving");
  const until = addDays(input.lastDay, 1);
  const { teamId, personId } = input;
  const rows = await tx.teamLeadership.findMany({ where: { teamId, personId, kind: "DEPUTY" } });
  if (rows.map(datedRow).some((row) => overlaps(row, { from: input.from, until }))) {
    return wrongField("from", "org.errors.deputyTwice");
  }
  const id = await begin(tx, { ...input, kind: "DEPUTY", until });
  await tellAboutAccess(context, teamId, [personId]);
  const values = { personId, from: input.from, until };
  return ok({ value: { id }, audit: [{ entity: "Team", entityId: teamId, fields: ["deputy"], values }] });
}

/** Ends a deputy's time today, or takes back one that has not begun. */
export async function endDeputy(input: EndDeputyInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, tx, now } = context;
  const row = await tx.teamLeadership.findFirst({ where: { id: input.id, kind: "DEPUTY" } });
  if (!row) return notFound();
  if (row.personId === actor.personId) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  const today = dayAt(now, actor.organisation.timeZone);
  if (dayOfColumn(row.fromDay) >= today) await tx.teamLeadership.delete({ where: { id: row.id } });
  else if (!row.untilDay || dayOfColumn(row.untilDay) > today) {
    await tx.teamLeadership.update({ where: { id: row.id }, data: { untilDay: columnOfDay(today) } });
  }
  await tellAboutAccess(context, row.teamId, [row.personId]);
  const values = { personId: row.personId, until: today };
  return ok({ value: null, audit: [{ entity: "Team", entityId: row.teamId, fields: ["deputy"], values }] });
}

/** The day on which a chosen leader is gone, which bounds what they lead; null where they stay. */
async function chooseLeader(personId: string, from: Day, { actor, tx }: ActionContext): Promise<Result<Day | null>> {
  if (personId === actor.personId) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  await lockPerson(tx, personId);
  const person = await tx.person.findUnique({ where: { id: personId } });
  const leaves = person?.leftOn ? dayOfColumn(person.leftOn) : null;
  if (!person || person.disabledAt || (leaves && leaves <= from)) return wrongField("personId", "errors.choice");
  return person.role === "REP" ? wrongField("personId", "org.errors.repCannotLead") : ok(leaves);
}

type NewLeadership = { teamId: string; personId: string; kind: "LEAD" | "DEPUTY"; from: Day; until: Day | null };

async function begin(tx: Tx, { teamId, personId, kind, from, until }: NewLeadership): Promise<string> {
  const id = newId();
  const days = { fromDay: columnOfDay(from), untilDay: until && columnOfDay(until) };
  await tx.teamLeadership.create({ data: { id, teamId, personId, kind, ...days } });
  return id;
}

async function tellAboutAccess(
  { actor, tx, now }: ActionContext,
  teamId: string,
  personIds: readonly string[],
): Promise<void> {
  const change = { kind: "leadershipChanged" as const, teamId };
  for (const personId of new Set(personIds)) {
    await endSessions(tx, personId, now);
    await announceAccessChange(tx, { personId, changedById: actor.personId, change, now });
  }
}
