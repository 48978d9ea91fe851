import type { Scope } from "@/lib/access/scope/scope";
import { type Asking, askingOf } from "@/lib/coaching/domain/asking";
import { spansUntil } from "@/lib/coaching/domain/spans";
import { type Day, dayAt, instantAt } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

/**
 * How much whoever asks has asked rather than told, by their own estimates, against their own past. It tells nothing of anybody
 * else, so that talks with people whom they no longer lead count on; of how others talk nobody sees anything here.
 */
export async function findOwnAsking(
  scope: Scope,
  { today, timeZone }: { today: Day; timeZone: string },
): Promise<Asking> {
  const rows = await database().coachingSession.findMany({
    where: {
      ...{ coachId: scope.actorId, state: "HELD", askedPercent: { not: null } },
      heldAt: { gte: instantAt(spansUntil(today).before.from, "00:00", timeZone) },
    },
    orderBy: [{ heldAt: "asc" }, { id: "asc" }],
    select: { heldAt: true, askedPercent: true },
  });
  const talks = rows.flatMap(({ heldAt, askedPercent }) =>
    heldAt && askedPercent !== null ? [{ heldOn: dayAt(heldAt, timeZone), askedPercent }] : [],
  );
  return askingOf(talks, today);
}
