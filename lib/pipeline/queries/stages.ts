import type { Scope } from "@/lib/access/scope/scope";
import type { StageRecord, StageView } from "@/lib/pipeline/views/opportunity";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The stages in their order; they are the same for everybody. */
export async function listStages(options: { withEnded?: boolean } = {}): Promise<StageView[]> {
  return readRows<StageView>(Prisma.sql`
    SELECT id, key, name, kind::text AS kind, ended_on IS NOT NULL AS "isEnded"
    FROM stage WHERE ${options.withEnded ?? false} OR ended_on IS NULL ORDER BY position, id`);
}

type Row = Omit<StageRecord, "isEnded"> & { endedOn: Date | null };

/**
 * The stages as those keep them who set them up: how many open deals stand in each, whoever they belong to, and whether
 * its kind is for good. Whoever has no scope of everyone keeps none.
 */
export async function listStageRecords(scope: Scope): Promise<StageRecord[]> {
  if (scope.personIds !== null) return [];
  const rows = await readRows<Row>(Prisma.sql`
    SELECT s.id, s.key, s.name, s.kind, s.version, s.ended_on AS "endedOn", coalesce(o.standing, 0)::int AS "openCount",
      (s.key IS NOT NULL OR s.ended_on IS NOT NULL
        OR EXISTS (SELECT FROM opportunity WHERE stage_id = s.id)
        OR EXISTS (SELECT FROM stage_event WHERE to_stage_id = s.id OR from_stage_id = s.id)) AS "isKindFixed"
    FROM stage s LEFT JOIN (SELECT stage_id, count(*) AS standing FROM opportunity WHERE kind = 'OPEN' GROUP BY stage_id) o
      ON o.stage_id = s.id
    ORDER BY s.position, s.id`);
  return rows.map(({ endedOn, ...stage }) => ({ ...stage, isEnded: endedOn !== null }));
}
