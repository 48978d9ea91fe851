import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, dayAt, dayOfColumn, daysBetween } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { findKnownSlump } from "@/lib/metrics/queries/known-slumps";
import type { AcceptUsualInput, ExplainSlumpInput, SeeSlumpInput, ShareSlumpInput } from "@/lib/metrics/schema/slump";
import type { Slump } from "@/lib/platform/db/generated/client";
import { tellExplained, tellShared } from "./tell-slump";

/** An explanation begins a quarter before the slump at most, and covers half a year at most. */
const FARTHEST_DAYS = 91;
const LONGEST_DAYS = 182;

/** Notes that somebody has looked at a slump, the first time that they do. */
export async function seeSlump(
  input: SeeSlumpInput,
  { actor, scope, tx, now }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const slump = await findKnownSlump(tx, scope, input.id, now);
  if (!slump) return notFound();
  const key = { slumpId: slump.id, viewerId: actor.personId };
  const { count } = await tx.slumpSight.createMany({ data: [{ ...key, seenAt: now }], skipDuplicates: true });
  const audit = count === 0 ? [] : [{ entity: "Slump", entityId: slump.id, fields: ["seen"] }];
  return ok({ value: null, audit });
}

/** The rep shows it to the line: it is released now instead of later. */
export async function shareSlump(input: ShareSlumpInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const found = await requireOwnOpen(input, context);
  if (!found.ok) return found;
  const { tx, now } = context;
  const { sharedAt, releasedAt } = found.value;
  const slump = await tx.slump.update({
    where: { id: input.id },
    data: { sharedAt: sharedAt ?? now, ...(now < releasedAt ? { releasedAt: now } : {}), version: { increment: 1 } },
  });
  await tellShared(tx, { slump, at: now });
  return ok({ value: null, audit: [{ entity: "Slump", entityId: input.id, fields: ["sharedAt"] }] });
}

/** The rep says what it comes from, and from when to when; a manager accepts it or not. */
export async function explainSlump(
  input: ExplainSlumpInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const found = await requireOwnOpen(input, context);
  if (!found.ok) return found;
  const { actor, tx, now } = context;
  const { from, lastDay, kind } = input;
  if (lastDay < from) return wrongField("lastDay", "metrics.errors.lastBeforeFirst");
  if (daysBetween(from, lastDay) > LONGEST_DAYS) return wrongField("lastDay", "metrics.errors.explanationTooLong");
  const week = dayOfColumn(found.value.week);
  if (lastDay < week) return wrongField("lastDay", "metrics.errors.beforeTheSlump");
  if (from < addDays(week, -FARTHEST_DAYS)) return wrongField("from", "metrics.errors.tooFarBack");
  const id = newId();
  const days = { fromDay: columnOfDay(from), untilDay: columnOfDay(addDays(lastDay, 1)) };
  const who = { slumpId: input.id, personId: actor.personId };
  await tx.slumpExplanation.create({ data: { id, ...who, kind, text: input.text, ...days, saidAt: now } });
  await tx.slump.update({ where: { id: input.id }, data: { version: { increment: 1 } } });
  await tellExplained(tx, { slump: found.value, at: now }, id);
  return ok({ value: { id }, audit: [{ entity: "Slump", entityId: input.id, fields: ["explained"] }] });
}

/** After a quarter the rep agrees that this is how it is now: what came before the slump is compared with no more. */
export async function acceptUsual(input: AcceptUsualInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const found = await requireOwnOpen(input, context);
  if (!found.ok) return found;
  const { actor, tx, now } = context;
  const slump = found.value;
  if (slump.askedAt === null) return fail({ code: "NOT_ASKED", message: "metrics.errors.notAsked" });
  const end = { closedAt: now, closedOn: columnOfDay(dayAt(now, actor.timeZone)), end: "NEW_USUAL" as const };
  await tx.slump.update({ where: { id: slump.id }, data: { ...end, version: { increment: 1 } } });
  await tx.metricCourse.update({
    where: { personId_metricId: { personId: slump.personId, metricId: slump.metricId } },
    data: { usualSince: slump.week, settledWeek: null },
  });
  await tx.metricScan.update({ where: { personId: slump.personId }, data: { dueAt: now } });
  return ok({ value: null, audit: [{ entity: "Slump", entityId: slump.id, fields: ["end"] }] });
}

/** One's own slump, still open and as it was when the form was drawn. */
async function requireOwnOpen(
  { id, version }: { id: string; version: number },
  { actor, tx }: ActionContext,
): Promise<Result<Slump>> {
  await tx.$queryRaw`SELECT id FROM slump WHERE id = ${id}::uuid AND person_id = ${actor.personId}::uuid FOR UPDATE`;
  const slump = await tx.slump.findFirst({ where: { id, personId: actor.personId } });
  if (!slump) return notFound();
  if (slump.closedAt !== null) return fail({ code: "CLOSED", message: "metrics.errors.closed" });
  return slump.version === version ? ok(slump) : outdated();
}
