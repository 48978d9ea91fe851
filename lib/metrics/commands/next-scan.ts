import { addDays, dayAt, instantAt, weekOf } from "@/lib/kernel/period";
import { lookDays } from "@/lib/metrics/domain/series-calendar";
import type { PersonSeries } from "@/lib/metrics/queries/series";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Scan, ScannedPerson } from "./scan-people";

/** Plans when each of them is looked at next: when the days of the next look are over where they live. */
export async function planNextScan(
  scan: Scan,
  people: readonly ScannedPerson[],
  series: ReadonlyMap<string, PersonSeries>,
): Promise<void> {
  const rows = people.map((person) => ({
    id: person.id,
    due: nextLook(scan, person, series.get(person.id))?.toISOString() ?? null,
  }));
  const json = JSON.stringify(rows);
  await scan.tx.$executeRaw(Prisma.sql`
    WITH planned AS (SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, due timestamptz))
    UPDATE metric_scan s SET due_at = coalesce(p.due, 'infinity') FROM planned p WHERE p.id = s.person_id`);
}

/** Null for whoever does not sell: the database plans them anew when they do. */
function nextLook({ now, weekStart }: Scan, { timeZone }: ScannedPerson, own: PersonSeries | undefined): Date | null {
  if (!own) return null;
  const week = weekOf(dayAt(now, timeZone), weekStart).from;
  for (const from of [week, addDays(week, 7)]) {
    const looks = lookDays(own.worked.find((worked) => worked.from === from)?.planned ?? []);
    for (const days of [looks?.early, looks?.end]) {
      const moment = days ? instantAt(addDays(from, days), "00:00", timeZone) : null;
      if (moment && moment > now) return moment;
    }
  }
  return instantAt(addDays(week, 7), "00:00", timeZone);
}
