import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import type { Attended } from "@/lib/coaching/domain/thirds";
import type { RhythmRow } from "@/lib/coaching/views";
import { addDays, columnOfDay, type Day, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { calendarOf } from "@/lib/metrics/domain/series-calendar";
import { stretchOf, totalOf } from "@/lib/metrics/domain/series-week";
import { listFollowed, listMetricsInUse } from "@/lib/metrics/queries/followed";
import { loadSeries } from "@/lib/metrics/queries/series";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = {
  id: string;
  name: string;
  weeks: number | null;
  since: Date | null;
  lastHeld: Date | null;
  nextPlanned: Date | null;
  skipped: number;
  minutes: number;
};

const MINUTES = Prisma.sql`coalesce(sum(extract(epoch FROM a.ends_at - a.starts_at)) / 60, 0)::int`;

export type RhythmAsked = { today: Day; timeZone: string };

/**
 * Everybody in scope who sells, with their last talk and their next one, how many were skipped in a quarter, and the minutes
 * that were spent with them in talks and in the field. Nobody is left out.
 */
export async function listRhythm(scope: Scope, { today, timeZone }: RhythmAsked): Promise<RhythmRow[]> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  const since = columnOfDay(addDays(today, -7 * WEEKS_COUNTED));
  const rows = await readRows<Row>(Prisma.sql`
    SELECT p.id, p.name, c.weeks, c.since_day AS since, talks.next AS "nextPlanned", talks.skipped,
      coalesce(talks.last, (SELECT max(s.held_at) FROM coaching_session s WHERE s.person_id = p.id AND s.state = 'HELD')) AS "lastHeld",
      talks.minutes + field.minutes AS minutes
    FROM person p LEFT JOIN coaching_cadence c ON c.person_id = p.id
    CROSS JOIN LATERAL (
      SELECT max(s.held_at) FILTER (WHERE s.state = 'HELD') AS last,
        min(s.starts_at) FILTER (WHERE s.state = 'PLANNED' AND s.starts_at >= ${on}) AS next,
        (count(*) FILTER (WHERE s.state = 'SKIPPED'))::int AS skipped, ${MINUTES} AS minutes
      FROM coaching_session s LEFT JOIN appointment a ON a.id = s.appointment_id AND s.state = 'HELD'
      WHERE s.person_id = p.id AND s.starts_at >= ${since}) talks
    CROSS JOIN LATERAL (
      SELECT ${MINUTES} AS minutes FROM ride_along r JOIN appointment a ON a.id = r.appointment_id
      WHERE r.person_id = p.id AND r.state = 'HELD' AND r.starts_at >= ${since}) field
    WHERE p.role = 'REP' AND p.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ${on})
      AND ${scopeSql(scope, Prisma.sql`p.id`)} AND p.id <> ${scope.actorId}::uuid
    ORDER BY lower(p.name), p.id`);
  const dayOf = (at: Date | null) => at && dayAt(at, timeZone);
  return rows.map((row) => ({
    ...{ person: { id: row.id, name: row.name }, skipped: row.skipped, minutes: row.minutes },
    rhythm: {
      ...{ weeks: row.weeks, since: row.since && dayOfColumn(row.since) },
      ...{ lastHeld: dayOf(row.lastHeld), nextPlanned: dayOf(row.nextPlanned) },
    },
  }));
}

type Timed = Pick<RhythmRow, "person" | "minutes">;
type AttendedAsked = { today: Day; week: Day };

/** The same people by what they did a week of the count that their plan names first, where most of them follow the same one. */
export async function listAttended(rows: readonly Timed[], asked: AttendedAsked): Promise<Attended[]> {
  return (await listAttendedIn([rows], asked))[0] ?? [];
}

/** The same for several groups, each by the count that most of its own people follow. */
export async function listAttendedIn(
  groups: readonly (readonly Timed[])[],
  { today, week }: AttendedAsked,
): Promise<Attended[][]> {
  const ids = [...new Set(groups.flat().map(({ person }) => person.id))];
  const [followed, metrics] = await Promise.all([listFollowed(database(), ids, today), listMetricsInUse(database())]);
  const firstOf = (id: string) => (followed.get(id) ?? []).find((one) => metrics.get(one)?.definition.kind === "count");
  const calendar = calendarOf(addDays(week, -7 * WEEKS_COUNTED), WEEKS_COUNTED);
  const series = await loadSeries(database(), ids, calendar, 0);
  return groups.map((rows) => {
    const primary = mostFrequent(rows.flatMap(({ person }) => firstOf(person.id) ?? []));
    const definition = primary === null ? undefined : metrics.get(primary)?.definition;
    if (definition?.kind !== "count") return [];
    return rows.map(({ person, minutes }) => {
      const { counts, shares } = stretchOf(series.get(person.id)?.countsOf(definition.typeIds) ?? []);
      const days = totalOf(shares);
      const isCompared = firstOf(person.id) === primary && days > 0;
      return { personId: person.id, minutes, value: isCompared ? totalOf(counts) / days : null };
    });
  });
}

function mostFrequent(ids: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
