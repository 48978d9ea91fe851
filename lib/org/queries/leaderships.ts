import type { Scope } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

/** A team, and whether whoever asks leads it or stands in: today, or from a later day on. */
export type OwnLeadership = { name: string; kind: "LEAD" | "DEPUTY" | null; from: Day | null };

/** How somebody themselves stands to these teams. One's own leadership is no secret to oneself, whatever the reach. */
export async function listOwnLeaderships(
  scope: Scope,
  teamIds: readonly string[],
  today: Day,
): Promise<Map<string, OwnLeadership>> {
  const teams = await database().team.findMany({
    where: { id: { in: [...teamIds] } },
    select: {
      id: true,
      name: true,
      leaderships: {
        where: { personId: scope.actorId, OR: [{ untilDay: null }, { untilDay: { gt: columnOfDay(today) } }] },
        select: { kind: true, fromDay: true },
        orderBy: { fromDay: "asc" },
      },
    },
  });
  return new Map(
    teams.map(({ id, name, leaderships: [row] }) => [
      id,
      { name, kind: row?.kind ?? null, from: row ? dayOfColumn(row.fromDay) : null },
    ]),
  );
}
