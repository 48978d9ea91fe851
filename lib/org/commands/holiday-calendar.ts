import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import type { AddCalendarInput, EditCalendarInput, RemoveCalendarInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";

export async function addCalendar(
  { name }: AddCalendarInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  await lockNames(tx);
  if (await isNameTaken(tx, name)) return wrongField("name", "org.errors.calendarTaken");
  const id = newId();
  await tx.holidayCalendar.create({ data: { id, name } });
  return ok({
    value: { id },
    audit: [{ entity: "HolidayCalendar", entityId: id, fields: ["created"], values: { name } }],
  });
}

export async function editCalendar(
  { id, version, name }: EditCalendarInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  await lockNames(tx);
  const before = await lockCalendar(tx, id);
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  if (before.name === name) return ok({ value: null, audit: [] });
  if (await isNameTaken(tx, name, before.id)) return wrongField("name", "org.errors.calendarTaken");
  await tx.holidayCalendar.update({ where: { id }, data: { name, version: { increment: 1 } } });
  return ok({
    value: null,
    audit: [{ entity: "HolidayCalendar", entityId: before.id, fields: ["name"], values: { name } }],
  });
}

/** Takes a calendar away with its days. Whoever has left counts as well: their past weeks are measured by it. */
export async function removeCalendar(
  { id, version }: RemoveCalendarInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const calendar = await lockCalendar(tx, id);
  if (!calendar) return notFound();
  if (calendar.version !== version) return outdated();
  const count = await tx.person.count({ where: { holidayCalendarId: id } });
  if (count > 0)
    return fail({ code: "CALENDAR_IN_USE", message: { key: "org.errors.calendarInUse", values: { count } } });
  await tx.holiday.deleteMany({ where: { calendarId: id } });
  await tx.holidayCalendar.delete({ where: { id } });
  const values = { name: calendar.name };
  return ok({
    value: null,
    audit: [{ entity: "HolidayCalendar", entityId: calendar.id, fields: ["removed"], values }],
  });
}

/** Who changes a calendar or its days holds it: nobody begins to follow it meanwhile, and it does not vanish below. */
export async function lockCalendar(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM holiday_calendar WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.holidayCalendar.findUnique({ where: { id } });
}

async function lockNames(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('holiday_calendar'))`;
}

async function isNameTaken(tx: Tx, name: string, ownId?: string): Promise<boolean> {
  const where = { name: { equals: name, mode: "insensitive" as const } };
  const other = await tx.holidayCalendar.findFirst({ where: ownId ? { ...where, id: { not: ownId } } : where });
  return other !== null;
}
