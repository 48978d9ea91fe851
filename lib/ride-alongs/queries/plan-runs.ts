import type { Scope } from "@/lib/access/scope/scope";
import { dayOfColumn } from "@/lib/kernel/period";
import { listNames } from "@/lib/org/queries/names";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type PlanRunView, readRefusal } from "@/lib/ride-alongs/views";

const refused = { refusal: { not: Prisma.DbNull } } satisfies Prisma.RidePlanRowWhereInput;

/** The plan that whoever asks has being booked, or their last one that was done since a moment. Nobody sees another's. */
export async function findPlanRun(scope: Scope, since: Date): Promise<PlanRunView | null> {
  const run = await database().ridePlanRun.findFirst({
    where: {
      startedById: scope.actorId,
      OR: [{ finishedAt: null }, { finishedAt: { gte: since } }],
    },
    include: { rows: { where: refused, orderBy: { position: "asc" } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!run) return null;
  const { total, done, finishedAt, rows } = run;
  const names = await listNames(scope, [...new Set(rows.map(({ personId }) => personId))]);
  return {
    ...{ total, done, finishedAt, booked: done - rows.length },
    refused: rows.map(({ personId, day, refusal }) => ({
      ...{ name: names.get(personId) ?? null, day: dayOfColumn(day), reason: readRefusal(refusal) },
    })),
  };
}

/** How those of these plans ended that whoever asks began. */
export async function listPlanOutcomes(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { total: number; refused: number }>> {
  const runs = await database().ridePlanRun.findMany({
    where: { id: { in: [...ids] }, startedById: scope.actorId, state: "DONE" },
    select: { id: true, total: true, _count: { select: { rows: { where: refused } } } },
  });
  return new Map(runs.map(({ id, total, _count }) => [id, { total, refused: _count.rows }]));
}
