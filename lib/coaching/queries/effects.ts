import { isInScope, type Scope } from "@/lib/access/scope/scope";
import {
  type CoachingGroup,
  type Effect,
  type EffectMaterial,
  effectMaterialOf,
  effectsWithin,
} from "@/lib/coaching/domain/effect";
import { AFTER_WEEKS, type CoachingEvent, type PersonWeeks } from "@/lib/coaching/domain/effect-track";
import { occasionOf } from "@/lib/coaching/domain/occasion";
import type { EffectView, Someone } from "@/lib/coaching/views";
import { groupBy } from "@/lib/kernel/group-by";
import { inTurns } from "@/lib/kernel/in-turns";
import { addDays, columnOfDay, type Day, dayAt, dayOfColumn, weekOf } from "@/lib/kernel/period";
import type { Definition } from "@/lib/metrics/domain/definition";
import { calendarOf } from "@/lib/metrics/domain/series-calendar";
import { type SeriesWeek, stretchOf, totalOf } from "@/lib/metrics/domain/series-week";
import { listMetricsInUse } from "@/lib/metrics/queries/followed";
import { loadSeries } from "@/lib/metrics/queries/series";
import { database } from "@/lib/platform/db/database";
import { listMetricNames } from "./metric-names";

/** Two years of weeks: enough for windows around each talk of one, and for a season to be seen twice. */
const WEEKS = 104;

const EVENTS_AT_ONCE = 50;
const SELLERS_AT_ONCE = 200;

type Asked = {
  /** The running week; nothing of it counts. */
  week: Day;
  weekStart: number;
  timeZone: string;
  /** Whether each coach is a group, too. Nobody is ranked by it. */
  byCoach: boolean;
};

/** Without a situation it is the beginning of a program. */
type Held = { personId: string; coach: Someone; metricId: string; situation: string | null; week: Day };

/** What all readers of an installation share: every talk and program, and what each metric is measured by. */
export type EffectBasis = {
  held: readonly Held[];
  /** Null for what has no weeks that could be compared. Worked out when it is asked for first. */
  materialOf: (metricId: string) => Promise<EffectMaterial | null>;
};

/** Reads what is the same for every reader; it is about everybody's weeks, so a page keeps it rather than asks for it again. */
export async function readEffectBasis(asked: Omit<Asked, "byCoach">): Promise<EffectBasis> {
  const [talks, programs] = await Promise.all([listHeld(asked), listBegun(asked)]);
  const held = [...talks, ...programs.map(({ program }) => program)];
  const all = [...held, ...programs.flatMap(weeksOfProgram)];
  const known = new Map<string, Promise<EffectMaterial | null>>();
  let read: ReturnType<typeof loadWeeks> | null = null;
  const inUse = held.length === 0 ? new Map() : await listMetricsInUse(database());
  const make = async (metricId: string) => {
    const definition: Definition | undefined = inUse.get(metricId)?.definition;
    if (definition?.kind !== "count") return null;
    read ??= loadWeeks(asked);
    const people: PersonWeeks[] = [];
    for await (const { personId, weeksOf } of inTurns(await read, SELLERS_AT_ONCE))
      people.push({ personId, role: "REP", weeks: weeksOf(definition.typeIds) });
    return effectMaterialOf({ people, coaching: all.filter((one) => one.metricId === metricId) });
  };
  const materialOf = (metricId: string) => {
    const material = known.get(metricId) ?? make(metricId);
    known.set(metricId, material);
    return material;
  };
  return { held, materialOf };
}

/**
 * Whether talks moved the metric that they were about, against comparable weeks without: for each topic, for programs, and for
 * each coach where that is asked. What is in scope makes the groups; whose weeks are without any decides the whole company's.
 */
export async function listEffects(scope: Scope, asked: Asked, basis?: EffectBasis): Promise<EffectView[]> {
  const { held, materialOf } = basis ?? (await readEffectBasis(asked));
  const inSight = held.filter(({ personId }) => isInScope(scope, personId));
  if (inSight.length === 0) return [];
  const names = await listMetricNames(
    database(),
    inSight.map(({ metricId }) => metricId),
  );
  const views: EffectView[] = [];
  for (const [metricId, own] of groupBy(inSight, (one) => one.metricId)) {
    const [metric, material] = [names.get(metricId), await materialOf(metricId)];
    if (!metric || !material) continue;
    // The larger part of what is left: whoever else is served gets a turn between.
    for await (const event of inTurns(eventsOf(own), EVENTS_AT_ONCE)) material.pairFor(event);
    const groups = groupsOf(own, asked.byCoach);
    const effects = effectsWithin(
      material,
      groups.map(({ group }) => group),
    );
    for (const { group, about } of groups) {
      const effect = effects.get(group.id);
      if (effect && isForAll(about, effect, scope))
        views.push({ id: `${metricId} ${group.id}`, metric, about, effect });
    }
  }
  return views;
}

/** Who is in a program is between the person and the line: how many there are says nothing to others until they are five. */
function isForAll(about: EffectView["about"], effect: Effect, { reach }: Scope): boolean {
  return about.kind !== "PROGRAMS" || reach !== "everyone" || effect.kind === "MEASURED";
}

/** While a program goes on, its weeks are nobody's weeks without. */
function weeksOfProgram({ program, until }: Begun): (CoachingEvent & { metricId: string })[] {
  const { personId, metricId } = program;
  const later: (CoachingEvent & { metricId: string })[] = [];
  for (let week = addDays(program.week, 7 * AFTER_WEEKS); week < until; week = addDays(week, 7 * AFTER_WEEKS))
    later.push({ personId, metricId, week });
  return later;
}

type Group = { group: CoachingGroup; about: EffectView["about"] };

function groupsOf(held: readonly Held[], byCoach: boolean): Group[] {
  const topics = [...groupBy(held, ({ situation }) => situation)].map(([situation, events]): Group => {
    if (situation === null) return { group: { id: "programs", events: eventsOf(events) }, about: { kind: "PROGRAMS" } };
    const about = { kind: "TOPIC" as const, situation: occasionOf({ situation, step: null, skill: null }).situation };
    return { group: { id: `topic ${situation}`, events: eventsOf(events) }, about };
  });
  if (!byCoach) return topics;
  const talks = held.filter(({ situation }) => situation !== null);
  const byName = talks.toSorted((a, b) => a.coach.name.localeCompare(b.coach.name));
  const coaches = [...groupBy(byName, ({ coach }) => coach.id)].flatMap(([id, events]): Group[] => {
    const [first] = events;
    return first ? [{ group: { id, events: eventsOf(events) }, about: { kind: "COACH", coach: first.coach } }] : [];
  });
  return [...topics, ...coaches];
}

function eventsOf(talks: readonly Held[]): CoachingEvent[] {
  return talks.map(({ personId, week }) => ({ personId, week }));
}

/** Every talk about a metric that was held in these weeks, whoever held it. */
async function listHeld({ week, weekStart, timeZone }: Omit<Asked, "byCoach">): Promise<Held[]> {
  const rows = await database().coachingSession.findMany({
    where: { state: "HELD", metricId: { not: null }, heldAt: { gte: columnOfDay(addDays(week, -7 * WEEKS)) } },
    select: {
      ...{ personId: true, metricId: true, situation: true, heldAt: true },
      coach: { select: { id: true, name: true } },
    },
  });
  return rows.flatMap(({ metricId, heldAt, ...row }) =>
    metricId && heldAt ? [{ ...row, metricId, week: weekOf(dayAt(heldAt, timeZone), weekStart).from }] : [],
  );
}

type Begun = { program: Held; until: Day };

/** The programs that began in these weeks, once for each metric that they were to move; what ended before it began is none. */
async function listBegun({ week, weekStart }: Pick<Asked, "week" | "weekStart">): Promise<Begun[]> {
  const rows = await database().intensiveProgram.findMany({
    where: { fromDay: { gte: columnOfDay(addDays(week, -7 * WEEKS)), lt: columnOfDay(week) } },
    select: {
      ...{ personId: true, fromDay: true, untilDay: true, endedOn: true, goals: { select: { metricId: true } } },
      coach: { select: { id: true, name: true } },
    },
  });
  return rows
    .filter(({ fromDay, endedOn }) => endedOn === null || endedOn > fromDay)
    .flatMap(({ personId, coach, fromDay, untilDay, endedOn, goals }) =>
      goals.map(({ metricId }) => ({
        program: {
          ...{ personId, coach, metricId, situation: null },
          week: weekOf(dayOfColumn(fromDay), weekStart).from,
        },
        until: dayOfColumn(endedOn ?? untilDay),
      })),
    );
}

type SellersWeeks = {
  personId: string;
  weeksOf: (typeIds: readonly string[]) => PersonWeeks["weeks"];
};

/** The weeks of everybody who sells or sold, some people at a time; what is shown of them are means over five of them at least. */
async function loadWeeks({ week }: Pick<Asked, "week">): Promise<SellersWeeks[]> {
  const sellers = await database().person.findMany({ where: { role: "REP" }, select: { id: true } });
  const rules = await database().slumpRules.findUnique({ where: { id: 1 }, select: { rampWeeks: true } });
  const calendar = calendarOf(addDays(week, -7 * WEEKS), WEEKS);
  const all: SellersWeeks[] = [];
  for (let from = 0; from < sellers.length; from += SELLERS_AT_ONCE) {
    const ids = sellers.slice(from, from + SELLERS_AT_ONCE).map(({ id }) => id);
    const series = await loadSeries(database(), ids, calendar, rules?.rampWeeks ?? 0);
    for (const [personId, { countsOf }] of series)
      all.push({ personId, weeksOf: (typeIds) => countsOf(typeIds).map(countedWeek) });
  }
  return all;
}

/** What was done on the days that count, and how much of a full week of theirs these were. */
function countedWeek(week: SeriesWeek): PersonWeeks["weeks"][number] {
  const { from, isWorked, planned } = week;
  const { shares, counts } = stretchOf([week]);
  const full = totalOf(planned);
  return { week: from, count: totalOf(counts), share: isWorked && full > 0 ? totalOf(shares) / full : 0 };
}
