import { isInScope, type Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { dayOfColumn } from "@/lib/kernel/period";
import type { PersonRecord } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";

/** All that an administrator keeps about somebody: fields, the course of their teams, their working patterns. */
export async function findPersonRecord(scope: Scope, id: string): Promise<PersonRecord | null> {
  if (!isId(id) || !isInScope(scope, id)) return null;
  const person = await database().person.findUnique({
    where: { id },
    include: {
      memberships: { include: { team: { select: { id: true, name: true } } }, orderBy: { fromDay: "desc" } },
      workingPatterns: { orderBy: { fromDay: "desc" } },
    },
  });
  if (!person) return null;
  const { name, email, role, isAdmin, version, holidayCalendarId, hiredOn, leftOn } = person;
  return {
    ...{ id, name, email, role, isAdmin, version, holidayCalendarId },
    hiredOn: hiredOn && dayOfColumn(hiredOn),
    leftOn: leftOn && dayOfColumn(leftOn),
    isDisabled: person.disabledAt !== null,
    hasPassword: person.passwordHash !== null,
    memberships: person.memberships.map((row) => ({ ...range(row), team: row.team })),
    patterns: person.workingPatterns.map((row) => ({ ...range(row), percents: row.percents })),
  };
}

export async function listHolidayCalendars(): Promise<{ id: string; name: string }[]> {
  return database().holidayCalendar.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}

function range(row: { id: string; fromDay: Date; untilDay: Date | null }) {
  return { id: row.id, from: dayOfColumn(row.fromDay), until: row.untilDay && dayOfColumn(row.untilDay) };
}
