import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, dayOfColumn, instantAt } from "@/lib/kernel/period";
import type { FollowedMetric } from "@/lib/metrics/domain/definition";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import type { Closing } from "@/lib/metrics/domain/follow";
import { releaseAfter } from "@/lib/metrics/domain/release";
import { MOST_FROZEN_WEEKS } from "@/lib/metrics/domain/slump-course";
import type { Slump, SlumpEnd } from "@/lib/platform/db/generated/client";
import type { Scan, ScannedPerson } from "./scan-people";
import { tellClosed, tellOpened } from "./tell-slump";

/** What looking at a metric found: the slumps that began since `from`, and what became of one that was open then. */
export type Found = {
  person: ScannedPerson;
  metric: FollowedMetric;
  from: Day;
  isOpen: boolean;
  weeksOpen: number;
  closedFirst: Closing | null;
  slumps: readonly { evidence: Evidence; closing: Closing | null }[];
  isWorkingDay: (day: Day) => boolean;
};

/** Older slumps that are over are not told any more. */
const TOLD_WEEKS = 13;

const NEVER = new Date("9999-12-31T00:00:00Z");

/** Brings the records in line with what was found. What was told stays on record, with how it ended. */
export async function reconcileSlumps(
  scan: Scan,
  personIds: readonly string[],
  found: readonly Found[],
): Promise<void> {
  const earliest = found.map(({ from }) => from).sort()[0] ?? dayOfColumn(scan.now);
  const records = await scan.tx.slump.findMany({
    where: {
      personId: { in: [...personIds] },
      OR: [{ closedAt: null }, { week: { gte: columnOfDay(earliest) } }],
    },
  });
  for (const one of found) {
    const own = records.filter((row) => row.personId === one.person.id && row.metricId === one.metric.metricId);
    await closeOpen(
      scan,
      one,
      own.find((row) => row.closedAt === null),
    );
    for (const { evidence, closing } of one.slumps)
      if (!own.some((row) => dayOfColumn(row.week) === evidence.week)) await open(scan, one, { evidence, closing });
  }
}

async function closeOpen(scan: Scan, found: Found, record: Slump | undefined): Promise<void> {
  if (!record) return;
  const week = dayOfColumn(record.week);
  const again = found.slumps.find(({ evidence }) => evidence.week === week);
  const closing = week < found.from ? found.closedFirst : (again?.closing ?? null);
  const goesOn = week < found.from ? found.isOpen || found.closedFirst !== null : again !== undefined;
  if (closing) return close(scan, record, { closing, person: found.person, end: "RECOVERED" });
  if (!goesOn) return close(scan, record, { closing: null, person: found.person, end: await whyGone(scan, record) });
  if (found.weeksOpen >= MOST_FROZEN_WEEKS && record.askedAt === null)
    await scan.tx.slump.update({ where: { id: record.id }, data: { askedAt: scan.now, version: { increment: 1 } } });
}

/** It is gone although nothing recovered: because its weeks were explained, or because more was logged later. */
async function whyGone({ tx }: Scan, record: Slump): Promise<SlumpEnd> {
  const accepted = await tx.slumpExplanation.findFirst({
    where: { slumpId: record.id, isAccepted: true },
    select: { id: true },
  });
  return accepted ? "EXPLAINED" : "WITHDRAWN";
}

type Close = { closing: Closing | null; person: ScannedPerson; end: SlumpEnd };

async function close(scan: Scan, record: Slump, { closing, person, end }: Close): Promise<void> {
  const moments = [scan.now.getTime(), ...(closing ? [momentOf(closing, person.timeZone).getTime()] : [])];
  const closedOn = columnOfDay(closing ? addDays(closing.week, closing.days - 1) : dayOfColumn(scan.now));
  // What never was one, and was known to the rep alone, is told to nobody else.
  const isTakenBack = end === "WITHDRAWN" && record.releasedAt > scan.now;
  const slump = await scan.tx.slump.update({
    where: { id: record.id },
    data: {
      ...{ closedAt: new Date(Math.min(...moments)), closedOn, end, version: { increment: 1 } },
      ...(isTakenBack ? { releasedAt: NEVER } : {}),
    },
  });
  if (scan.telling === "now") await tellClosed(scan.tx, { slump, at: scan.now });
}

async function open(scan: Scan, found: Found, { evidence, closing }: Found["slumps"][number]): Promise<void> {
  const { person, metric } = found;
  const seenAt = momentOf(evidence, person.timeZone);
  const isOld = evidence.week < addDays(dayOfColumn(scan.now), -7 * TOLD_WEEKS);
  if (closing && (scan.telling === "now" || isOld)) return;
  const toldAt = scan.telling === "then" ? seenAt : scan.now;
  const { releaseMornings: mornings, releaseTime: time } = scan.rules;
  const releasedAt = releaseAfter(toldAt, found.isWorkingDay, { mornings, time, timeZone: person.timeZone });
  const id = newId();
  const record = await scan.tx.slump.create({
    data: {
      id,
      personId: person.id,
      metricId: metric.metricId,
      metricNumber: metric.number,
      week: columnOfDay(evidence.week),
      openedOn: columnOfDay(addDays(evidence.week, evidence.days - 1)),
      openedAt: toldAt,
      evidence,
      releasedAt,
    },
  });
  if (closing) return close(scan, record, { closing, person, end: "RECOVERED" });
  await tellOpened(scan.tx, { slump: record, at: toldAt }, scan.now);
}

/** A look is taken when its last day is over where the person lives. */
function momentOf({ week, days }: { week: Day; days: number }, timeZone: string): Date {
  return instantAt(addDays(week, days), "00:00", timeZone);
}
