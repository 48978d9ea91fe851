import { isId } from "@/lib/kernel/ids";
import { columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import type { CalendarRecord, CalendarRow } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";

const followers = { people: true } as const;

/** The holiday calendars by name. They are no record of anybody; how many follow one is a number without names. */
export async function listCalendars(year: number): Promise<CalendarRow[]> {
  const inYear = { day: { gte: columnOfDay(`${year}-01-01`), lte: columnOfDay(`${year}-12-31`) } };
  const rows = await database().holidayCalendar.findMany({
    select: { id: true, name: true, _count: { select: { ...followers, days: { where: inYear } } } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ id, name, _count }) => ({ id, name, followers: _count.people, daysInYear: _count.days }));
}

export async function findCalendar(id: string): Promise<CalendarRecord | null> {
  if (!isId(id)) return null;
  const row = await database().holidayCalendar.findUnique({
    where: { id },
    include: { days: { orderBy: { day: "asc" } }, _count: { select: followers } },
  });
  if (!row) return null;
  const days = row.days.map(({ day, name, percent }) => ({ day: dayOfColumn(day), name, percent }));
  return { id: row.id, name: row.name, version: row.version, followers: row._count.people, days };
}
