import { type Day, dayOfColumn } from "@/lib/kernel/period";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import type { Course, SlumpState } from "@/lib/metrics/domain/slump-course";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

export type KnownCourse = { settled: Course; settledWeek: Day | null; usualSince: Day | null };

export type CourseRow = {
  personId: string;
  metricId: string;
  state: SlumpState | "unknown";
  week: Day;
  latest: Evidence | null;
  settled: Course;
  settledWeek: Day;
};

/** The courses of some people by person and metric, locked: two scans of one person take turns. */
export async function listCourses(tx: Tx, personIds: readonly string[]): Promise<Map<string, KnownCourse>> {
  const rows = await tx.$queryRaw<
    { person_id: string; metric_id: string; settled: unknown; settled_week: Date | null; usual_since: Date | null }[]
  >(Prisma.sql`
    SELECT person_id, metric_id, settled, settled_week, usual_since FROM metric_course
    WHERE person_id = ANY(${[...personIds]}::uuid[]) ORDER BY person_id, metric_id FOR UPDATE`);
  return new Map(
    rows.map((row) => [
      `${row.person_id} ${row.metric_id}`,
      {
        settled: row.settled as Course,
        settledWeek: row.settled_week && dayOfColumn(row.settled_week),
        usualSince: row.usual_since && dayOfColumn(row.usual_since),
      },
    ]),
  );
}

/** Keeps all of them by one statement; who accepted a new usual is left as it is. */
export async function saveCourses(tx: Tx, rows: readonly CourseRow[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map((row) => ({ ...row, state: row.state.toUpperCase() })));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO metric_course (person_id, metric_id, state, week, latest, settled, settled_week, updated_at)
    SELECT "personId", "metricId", state::"SlumpState", week, coalesce(latest, 'null'::jsonb), settled, "settledWeek", now()
    FROM jsonb_to_recordset(${json}::jsonb) AS row("personId" uuid, "metricId" uuid, state text, week date, latest jsonb, settled jsonb, "settledWeek" date)
    ORDER BY "personId", "metricId"
    ON CONFLICT (person_id, metric_id) DO UPDATE SET state = EXCLUDED.state, week = EXCLUDED.week, latest = EXCLUDED.latest,
      settled = EXCLUDED.settled, settled_week = EXCLUDED.settled_week, updated_at = EXCLUDED.updated_at`);
}
