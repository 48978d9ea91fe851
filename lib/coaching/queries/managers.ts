import { isInScope, type Scope, scopeSql } from "@/lib/access/scope/scope";
import { type ManagerFigures, managerFiguresOf } from "@/lib/coaching/domain/manager-figures";
import { type Rating, usefulForOthers } from "@/lib/coaching/domain/ratings";
import { spansUntil, WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import { sumSpent, timeWith } from "@/lib/coaching/domain/time-spent";
import type { ManagerRow, Someone } from "@/lib/coaching/views";
import { groupBy } from "@/lib/kernel/group-by";
import { addDays, columnOfDay, type Day, instantAt, weekOf } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { listCoveredByManager } from "@/lib/ride-alongs/queries/covered";
import { listAttendedIn } from "./rhythm";
import { listTimeSpent } from "./time-spent";

type Asked = { today: Day; timeZone: string; weekStart: number };

/**
 * The coaching of each manager in sight who leads somebody in sight most closely, by the alphabet and beside their own past: in
 * sums, and without the balance of asking and telling, which is theirs alone. Nobody is ranked.
 */
export async function listManagers(scope: Scope, asked: Asked): Promise<ManagerRow[]> {
  const [now, before] = await Promise.all([
    figuresOn(scope, asked),
    figuresOn(scope, { ...asked, today: addDays(asked.today, -7 * WEEKS_COUNTED) }),
  ]);
  const ratings = await listRatingsOf(now.map(({ manager }) => manager.id));
  const pastOf = new Map(before.map(({ manager, figures }) => [manager.id, figures]));
  return now
    .map(({ manager, figures }) => ({
      ...{ manager, now: figures, before: pastOf.get(manager.id) ?? null },
      useful: usefulForOthers(ratings.get(manager.id) ?? []),
    }))
    .sort((a, b) => a.manager.name.localeCompare(b.manager.name));
}

type Figured = { manager: Someone; figures: ManagerFigures };

/** The thirteen weeks up to a day, with the people who were led on that day. */
async function figuresOn(scope: Scope, asked: Asked): Promise<Figured[]> {
  const { today, weekStart } = asked;
  const covered = await listCoveredByManager(scope, today);
  const led = covered.filter(({ manager }) => isInScope(scope, manager.id));
  const coachIds = led.map(({ manager }) => manager.id);
  const [times, skipped, agreed] = await Promise.all([
    listTimeSpent(scope, { coachIds, ...asked }),
    countSkipped(scope, coachIds, asked),
    countAgreed(scope, coachIds, today),
  ]);
  const timesOf = groupBy(times, ({ coachId }) => coachId);
  const groups = led.map(({ manager, people }) =>
    people.map((person) => ({ person, minutes: timeWith(timesOf.get(manager.id) ?? [], person.id).now.minutes })),
  );
  const attended = await listAttendedIn(groups, { today, week: weekOf(today, weekStart).from });
  return led.map(({ manager, inTime }, place) => {
    const values = new Map((attended[place] ?? []).map(({ personId, value }) => [personId, value]));
    const people = (groups[place] ?? []).map(({ person: { id }, minutes }) => ({ personId: id, minutes }));
    const figures = managerFiguresOf({
      spent: sumSpent((timesOf.get(manager.id) ?? []).map(({ now }) => now)),
      skipped: skipped.get(manager.id) ?? 0,
      led: people.map((one) => ({ ...one, value: values.get(one.personId) ?? null })),
      inTime,
      agreed: agreed.get(manager.id) ?? { due: 0, kept: 0, people: 0 },
    });
    return { manager, figures };
  });
}

async function countSkipped(scope: Scope, coachIds: readonly string[], { today, timeZone }: Asked) {
  const { from, until } = spansUntil(addDays(today, 1)).now;
  const rows = await readRows<{ coachId: string; skipped: number }>(Prisma.sql`
    SELECT s.coach_id AS "coachId", count(*)::int AS skipped FROM coaching_session s
    WHERE s.state = 'SKIPPED' AND s.coach_id = ANY(${[...coachIds]}::uuid[])
      AND s.starts_at >= ${instantAt(from, "00:00", timeZone)} AND s.starts_at < ${instantAt(until, "00:00", timeZone)}
      AND ${scopeSql(scope, Prisma.sql`s.person_id`)}
    GROUP BY 1`);
  return new Map(rows.map(({ coachId, skipped }) => [coachId, skipped]));
}

type AgreedRow = { coachId: string; due: number; kept: number; people: number };

async function countAgreed(scope: Scope, coachIds: readonly string[], today: Day): Promise<Map<string, AgreedRow>> {
  const { from, until } = spansUntil(today).now;
  const rows = await readRows<AgreedRow>(Prisma.sql`
    SELECT s.coach_id AS "coachId", count(*)::int AS due, (count(*) FILTER (WHERE c.state = 'KEPT'))::int AS kept,
      count(DISTINCT c.person_id)::int AS people
    FROM coaching_commitment c JOIN coaching_session s ON s.id = c.session_id
    WHERE c.due_on >= ${columnOfDay(from)}::date AND c.due_on < ${columnOfDay(until)}::date
      AND s.coach_id = ANY(${[...coachIds]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`c.person_id`)}
    GROUP BY 1`);
  return new Map(rows.map((row) => [row.coachId, row]));
}

/** Of managers who are in sight, in the order in which batches are made; single ones leave this file in no shape. */
async function listRatingsOf(coachIds: readonly string[]): Promise<Map<string, Rating[]>> {
  const rows = await database().coachingRating.findMany({
    where: { coachId: { in: [...coachIds] } },
    orderBy: { number: "asc" },
    select: { coachId: true, personId: true, useful: true, asked: true, line: true },
  });
  const byCoach = groupBy(rows, ({ coachId }) => coachId);
  return new Map(
    [...byCoach].map(([coachId, own]) => [
      coachId,
      own.map(({ personId, useful, asked, line }) => ({ raterId: personId, useful, asked, line })),
    ]),
  );
}
