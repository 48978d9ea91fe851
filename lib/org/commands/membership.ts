import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { cutAt } from "@/lib/org/domain/succession";
import type { MovePersonInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";

/** Moves somebody into another team from a day on, or out of all teams. What was before that day stays as it was. */
export async function movePerson(input: MovePersonInput, { tx }: ActionContext): Promise<Result<Outcome<null>>> {
  const person = await tx.person.findUnique({ where: { id: input.personId } });
  if (!person) return notFound();
  if (person.hiredOn && input.from < dayOfColumn(person.hiredOn)) return wrongField("from", "org.errors.beforeHired");
  if (person.leftOn && input.from >= dayOfColumn(person.leftOn)) return wrongField("from", "org.errors.afterLeaving");
  await endMemberships(tx, input.personId, input.from);
  if (input.teamId) {
    const placed = await placeInTeam(tx, { ...input, teamId: input.teamId });
    if (!placed.ok) return placed;
  }
  const values = { teamId: input.teamId ?? null, from: input.from };
  return ok({ value: null, audit: [{ entity: "Person", entityId: input.personId, fields: ["team"], values }] });
}

/** Begins a membership; the team must exist on that day and after it. */
export async function placeInTeam(
  tx: Tx,
  place: { personId: string; teamId: string; from: Day },
): Promise<Result<null>> {
  const team = await tx.team.findUnique({ where: { id: place.teamId }, select: { endedOn: true } });
  if (!team || team.endedOn) return wrongField("teamId", "errors.choice");
  const { personId, teamId, from } = place;
  await tx.teamMembership.create({ data: { id: newId(), personId, teamId, fromDay: columnOfDay(from) } });
  return ok(null);
}

/** No membership reaches the day or anything after it. */
export async function endMemberships(tx: Tx, personId: string, day: Day): Promise<void> {
  // The row of the person is the lock: two moves at once are one after the other.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  const rows = await tx.teamMembership.findMany({ where: { personId } });
  const { ended, removed } = cutAt(rows.map(datedRow), day);
  await tx.teamMembership.deleteMany({ where: { id: { in: removed } } });
  await tx.teamMembership.updateMany({ where: { id: { in: ended } }, data: { untilDay: columnOfDay(day) } });
}

export function datedRow(row: { id: string; fromDay: Date; untilDay: Date | null }) {
  return { id: row.id, from: dayOfColumn(row.fromDay), until: row.untilDay && dayOfColumn(row.untilDay) };
}
