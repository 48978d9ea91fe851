import { dayAt } from "@/lib/kernel/period";
import { type Notice, notify } from "@/lib/notifications/commands/notify";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import { listNearestLeads } from "@/lib/org/queries/nearest-leads";
import type { Tx } from "@/lib/platform/db/database";

type About = { id: string; personId: string; releasedAt: Date };
type Told = { slump: About; at: Date };

/** What is older is on record and is news to nobody. */
const NEWS_DAYS = 7;

/** The rep hears of it at once; whoever leads them finds it from its release on. */
export async function tellOpened(tx: Tx, { slump, at }: Told, now: Date): Promise<void> {
  if (now.getTime() - at.getTime() > NEWS_DAYS * 86_400_000) return;
  await notify(tx, [noticeOf("slump.opened", slump, { personId: slump.personId, at })]);
  await tellLine(tx, "slump.known", { slump, at });
}

/** It was shown before its release: those who would have heard of it later hear of it now. */
export async function tellShared(tx: Tx, told: Told): Promise<void> {
  await tx.notice.updateMany({
    where: { kind: "slump.known", entityId: told.slump.id, availableAt: { gt: told.at } },
    data: { availableAt: told.at },
  });
  await tellLine(tx, "slump.known", told);
}

/** There is something to decide; not before the slump itself is known. */
export async function tellExplained(tx: Tx, told: Told, explanationId: string): Promise<void> {
  await tellLine(tx, "slump.explained", told, explanationId);
}

export async function tellDecided(tx: Tx, { slump, at }: Told, explanationId: string): Promise<void> {
  await notify(tx, [noticeOf("slump.decided", slump, { personId: slump.personId, at, key: explanationId })]);
}

/** It is over. Whoever leads them hears of it only where they had heard of it. */
export async function tellClosed(tx: Tx, { slump, at }: Told): Promise<void> {
  await notify(tx, [noticeOf("slump.closed", slump, { personId: slump.personId, at })]);
  if (slump.releasedAt <= at) await tellLine(tx, "slump.closed", { slump, at });
}

async function tellLine(tx: Tx, kind: NoticeKind, { slump, at }: Told, key?: string): Promise<void> {
  // Who leads whom changes with the day of the organisation, as for everything that somebody may see.
  const { timeZone } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const leads = await listNearestLeads(tx, slump.personId, dayAt(at, timeZone));
  await notify(
    tx,
    leads.map((personId) => noticeOf(kind, slump, { personId, at, ...(key ? { key } : {}) })),
  );
}

type To = { personId: string; at: Date; key?: string };

/** Nothing about it is there for others before its release. */
function noticeOf(kind: NoticeKind, slump: About, { personId, at, key = slump.id }: To): Notice {
  const isOwn = personId === slump.personId;
  return {
    personId,
    kind,
    about: { entity: "Slump", id: slump.id },
    dedupeKey: `${kind} ${key}`,
    at,
    ...(isOwn || slump.releasedAt <= at ? {} : { availableAt: slump.releasedAt }),
  };
}
