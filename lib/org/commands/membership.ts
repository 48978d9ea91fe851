import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { cutAt } from "@/lib/org/domain/succession";
import type { MovePersonInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";
import { lockTree } from "./tree";

/** Moves somebody into another team from a day on, or out of all teams. What was before that day stays as it was. */
export async function movePerson(input: MovePersonInput, { tx }: ActionContext): Promise<Result<Outcome<null>>> {
  await lockTree(tx);
  await lockPerson(tx, input.personId);
  const person = await tx.person.findUnique({ where: { id: input.personId } });
  if (!person) return notFound();
  if (person.hiredOn && input.from < dayOfColumn(person.hiredOn)) return wrongField("from", "org.errors.beforeHired");
  const until = person.leftOn && dayOfColumn(person.leftOn);
  if (until && input.from >= until) return wrongField("from", "org.errors.afterLeaving");
  await endMemberships(tx, input.personId, input.from);
  if (input.teamId) {
    const placed = await placeInTeam(tx, { ...input, teamId: input.teamId, until });
    if (!placed.ok) return placed;
  }
  const values = { teamId: input.teamId ?? null, from: input.from };
  return ok({ value: null, audit: [{ entity: "Person", entityId: input.personId, fields: ["team"], values }] });
}

type Place = { personId: string; teamId: string; from: Day; until?: Day | null };

/** Begins a membership, which does not outlast its person; the team must exist from then on. The caller holds the tree. */
export async function placeInTeam(tx: Tx, place: Place): Promise<Result<null>> {
  const team = await tx.team.findUnique({ where: { id: place.teamId }, select: { endedOn: true } });
  if (!team || team.endedOn) return wrongField("teamId", "errors.choice");
  const { personId, teamId, from, until } = place;
  const days = { fromDay: columnOfDay(from), untilDay: until ? columnOfDay(until) : null };
  await tx.teamMembership.create({ data: { id: newId(), personId, teamId, ...days } });
  return ok(null);
}

/** No membership reaches the day or anything after it. */
export async function endMemberships(tx: Tx, personId: string, day: Day): Promise<void> {
  await lockPerson(tx, personId);
  const rows = await tx.teamMembership.findMany({ where: { personId } });
  const { ended, removed } = cutAt(rows.map(datedRow), day);
  await tx.teamMembership.deleteMany({ where: { id: { in: removed } } });
  await tx.teamMembership.updateMany({ where: { id: { in: ended } }, data: { untilDay: columnOfDay(day) } });
}

/** The row of the person is the lock: two changes of their dates at once are one after the other. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
}

export function datedRow(row: { id: string; fromDay: Date; untilDay: Date | null }) {
  return { id: row.id, from: dayOfColumn(row.fromDay), until: row.untilDay && dayOfColumn(row.untilDay) };
}
