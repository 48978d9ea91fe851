import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { courseOf } from "@/lib/coaching/domain/program-week";
import type {
  AddSupportInput,
  KeepProgramNoteInput,
  RemoveSupportInput,
  SayWeekInput,
} from "@/lib/coaching/schema/program";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { noteExpiry } from "./note";
import { requireProgram, requireRunning } from "./require-program";
import { tellProgram } from "./tell-program";

type Done = Result<Outcome<null>>;

/** What one of the two says of a week that has begun; it stays as it was sent, and the other one reads it. */
export async function sayWeek(input: SayWeekInput, context: ActionContext): Promise<Done> {
  const found = await requireRunning({ id: input.programId }, ["PERSON", "COACH"], context);
  if (!found.ok) return found;
  const { program, side } = found.value;
  const { actor, tx, now } = context;
  const span = { from: dayOfColumn(program.fromDay), until: dayOfColumn(program.untilDay) };
  const week = courseOf(span, dayAt(now, actor.organisation.timeZone)).find(({ number }) => number === input.week);
  if (!week) return notFound("week");
  if (week.state === "AHEAD") return wrongField("week", "coaching.errors.weekAhead");
  const key = { programId: program.id, week: input.week, side: side === "PERSON" ? "PERSON" : "COACH" } as const;
  const { words, state } = input;
  const { count } = await tx.programVoice.createMany({
    data: [{ ...key, authorId: actor.personId, words, state, sentAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return fail({ code: "SENT", message: "coaching.errors.sent" });
  const people = [side === "PERSON" ? program.coachId : program.personId];
  await tellProgram(tx, "coaching.programSaid", { id: program.id, at: now, people }, `${input.week} ${key.side}`);
  return ok({ value: null, audit: [{ entity: "IntensiveProgram", entityId: program.id, fields: ["week"] }] });
}

/** What was done for somebody beside talks and days in the field. */
export async function addSupport(
  input: AddSupportInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const found = await requireRunning({ id: input.programId }, ["COACH", "LINE"], context);
  if (!found.ok) return found;
  const { actor, tx, now } = context;
  if (input.givenOn > dayAt(now, actor.organisation.timeZone))
    return wrongField("givenOn", "coaching.errors.supportAhead");
  const id = newId();
  const { kind, text, programId } = input;
  const given = { givenOn: columnOfDay(input.givenOn), givenById: actor.personId, createdAt: now };
  await tx.programSupport.create({ data: { id, programId, kind, text, ...given } });
  return ok({ value: { id }, audit: [{ entity: "ProgramSupport", entityId: id, fields: ["kind", "givenOn"] }] });
}

/** Whoever wrote it takes it back. */
export async function removeSupport({ id }: RemoveSupportInput, context: ActionContext): Promise<Done> {
  const { actor, tx } = context;
  const support = await tx.programSupport.findUnique({ where: { id } });
  if (!support || support.givenById !== actor.personId) return notFound();
  const found = await requireRunning({ id: support.programId }, ["COACH", "LINE"], context);
  if (!found.ok) return found;
  await tx.programSupport.deleteMany({ where: { id } });
  return ok({ value: null, audit: [{ entity: "ProgramSupport", entityId: id, fields: ["removed"] }] });
}

/** A note for oneself; an empty one is none. It is not in the audit trail, not even that it is there. */
export async function keepProgramNote(input: KeepProgramNoteInput, context: ActionContext): Promise<Done> {
  const found = await requireProgram({ id: input.programId }, ["COACH", "LINE"], context);
  if (!found.ok) return found;
  const { actor, tx, now } = context;
  const key = { programId: input.programId, authorId: actor.personId };
  if (input.text === undefined) {
    await tx.programNote.deleteMany({ where: key });
    return ok({ value: null, audit: [] });
  }
  const content = { text: input.text, savedAt: now, expiresAt: await noteExpiry(context) };
  await tx.programNote.upsert({
    where: { programId_authorId: key },
    create: { ...key, ...content },
    update: { ...content, version: { increment: 1 } },
  });
  return ok({ value: null, audit: [] });
}
