import type { Scope } from "@/lib/access/scope/scope";
import type { StageRecord, StageView } from "@/lib/pipeline/views/opportunity";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

/** The stages in their order; they are the same for everybody. */
export async function listStages(options: { withEnded?: boolean } = {}): Promise<StageView[]> {
  const stages = await database().stage.findMany({
    where: options.withEnded ? {} : { endedOn: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return stages.map(({ id, key, name, kind, endedOn }) => ({ id, key, name, kind, isEnded: endedOn !== null }));
}

type Row = Omit<StageRecord, "isEnded"> & { endedOn: Date | null };

/**
 * The stages as those keep them who set them up: how many open deals stand in each, whoever they belong to, and whether
 * its kind is for good. Whoever has no scope of everyone keeps none.
 */
export async function listStageRecords(scope: Scope): Promise<StageRecord[]> {
  if (scope.personIds !== null) return [];
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s.key, s.name, s.kind, s.version, s.ended_on AS "endedOn", coalesce(o.standing, 0)::int AS "openCount",
      (s.key IS NOT NULL OR s.ended_on IS NOT NULL
        OR EXISTS (SELECT FROM opportunity WHERE stage_id = s.id)
        OR EXISTS (SELECT FROM stage_event WHERE to_stage_id = s.id OR from_stage_id = s.id)) AS "isKindFixed"
    FROM stage s LEFT JOIN (SELECT stage_id, count(*) AS standing FROM opportunity WHERE kind = 'OPEN' GROUP BY stage_id) o
      ON o.stage_id = s.id
    ORDER BY s.position, s.id`);
  return rows.map(({ endedOn, ...stage }) => ({ ...stage, isEnded: endedOn !== null }));
}
