import { beforeAll, describe, expect, test } from "vitest";
import type { Permission } from "@/lib/access/permissions/permissions";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, weekOf } from "@/lib/kernel/period";
import { spansUntil } from "@/lib/metrics/domain/metric-span";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedActivityType, seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listPersonMetrics } from "./person-metrics";

useTestDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");
const TODAY: Day = "2026-11-25";
const WEEK = weekOf(TODAY, 1);
const SPANS = spansUntil(TODAY);

/** Executives see the metrics of everybody, and of slumps nothing but numbers. */
const COMPANY: readonly Place[] = ["executive", "adminExecutive"];

let people: Circle;
let [calls, talks]: string[] = [];
let metrics: Record<"calls" | "won" | "tap" | "rate" | "average" | "time", string>;

beforeAll(async () => {
  people = await seedCircle();
  [calls, talks] = [await seedActivityType("call"), await seedActivityType("conversation")];
  const tap = newId();
  await database().product.create({ data: { id: tap, name: "Tap", family: "Water", createdAt: NOW } });
  const count = (id = "") => ({ kind: "count", typeIds: [id] });
  metrics = {
    calls: await metricOf(count(calls)),
    won: await metricOf({ kind: "sum", of: "wonAmount" }),
    tap: await metricOf({ kind: "sum", of: "wonAmount", productIds: [tap] }),
    rate: await metricOf({ kind: "ratio", over: count(talks), under: count(calls) }),
    average: await metricOf({ kind: "averageDeal" }),
    time: await metricOf({ kind: "cycleTime" }),
  };
  await planOf([
    { metricId: metrics.calls, target: 20n, period: "WEEK" },
    { metricId: metrics.won, target: 21_000n, period: "MONTH" },
    { metricId: metrics.tap },
    { metricId: metrics.rate, target: 2_500n },
    { metricId: metrics.average, target: 90_000n },
    { metricId: metrics.time },
  ]);
  for (const { from } of SPANS) {
    await winDeal({ closed: addDays(from, 3), days: 20, amount: 100_000n, parts: [[tap, 40_000n]] });
    await logDay(calls, addDays(from, 3), 40);
    await logDay(talks, addDays(from, 4), 10);
  }
  await logDay(calls, "2026-11-24", 7);
  await logDay(calls, "2026-11-25", 2);
});

async function metricOf(definition: object): Promise<string> {
  const id = newId();
  await database().metric.create({
    data: { id, position: 1, versions: { create: { number: 1, definition, createdAt: new Date(0) } } },
  });
  return id;
}

type Line = { metricId: string; target?: bigint; period?: "WEEK" | "MONTH" };

async function planOf(lines: readonly Line[]): Promise<void> {
  const own = lines.map((line, place) => ({ ...line, position: place + 1 }));
  const data = { id: newId(), role: "REP" as const, fromDay: columnOfDay("2000-01-01"), createdAt: NOW };
  await database().trackingPlan.create({ data: { ...data, metrics: { create: own } } });
}

type Won = { closed: Day; days: number | null; amount: bigint | null; parts: readonly [string, bigint][] };

async function winDeal({ closed, days, amount, parts }: Won): Promise<void> {
  const id = await seedOpportunity(people.self);
  const openedOn = days === null ? null : columnOfDay(addDays(closed, -days));
  const worth = { amountMinor: amount, baseAmountMinor: amount };
  await database().opportunity.update({
    where: { id },
    data: { kind: "WON", closedOn: columnOfDay(closed), openedOn, ...worth },
  });
  await database().opportunityLine.createMany({
    data: parts.map(([productId, amountMinor], position) => {
      return { id: newId(), opportunityId: id, productId, quantity: 1, amountMinor, position };
    }),
  });
}

async function logDay(typeId = "", day: Day, count: number): Promise<void> {
  const key = { personId: people.self, typeId, day: columnOfDay(day) };
  await database().activityDaily.upsert({
    where: { personId_day_typeId: key },
    create: { ...key, count },
    update: { count: { increment: count } },
  });
}

async function scopeOf(place: Place, permission: Permission = "metric:read"): Promise<Scope | null> {
  return mintScope(await actorOf(people[place], NOW), permission, NOW);
}

async function metricsOf(place: Place = "self", today = TODAY) {
  const scope = await scopeOf(place);
  const found = scope && (await listPersonMetrics(scope, people.self, { week: WEEK, today }));
  return {
    spans: new Map(found?.spans.map((own) => [own.metric.id, own])),
    targets: new Map(found?.targets.map((own) => [own.metric.id, own])),
    histories: found?.histories.map(({ metric }) => metric.id) ?? [],
  };
}

describe("the metrics that somebody follows", () => {
  test("counts are looked at by the week, all others four weeks at a time", async () => {
    const { spans, histories } = await metricsOf();
    expect(histories).toEqual([metrics.calls]);
    expect([...spans.keys()]).toEqual([metrics.won, metrics.tap, metrics.rate, metrics.average, metrics.time]);
  });

  test.each<["won" | "tap" | "average" | "time", number]>([
    ["won", 100_000],
    ["tap", 40_000],
    ["average", 100_000],
    ["time", 20],
  ])("%s: the same in every span is usual", async (key, value) => {
    const own = (await metricsOf()).spans.get(metrics[key]);
    expect(own?.values).toEqual(SPANS.map(() => value));
    expect(own?.usual).toEqual({ usual: value, low: value, high: value, spans: SPANS.length - 1 });
  });

  test("a ratio divides what was done in all of its days", async () => {
    const values = (await metricsOf()).spans.get(metrics.rate)?.values ?? [];
    expect(values.slice(0, -1)).toEqual(SPANS.slice(1).map(() => 0.25));
    expect(values.at(-1)).toBeCloseTo(10 / 49);
  });

  test("targets: what adds up by the day, the rest against the last four weeks", async () => {
    const { targets } = await metricsOf();
    expect(targets.get(metrics.calls)?.week).toEqual({ target: 20, byNow: 12, done: 9 });
    expect(targets.get(metrics.won)?.week).toEqual({ target: 5000, byNow: 3000, done: 0 });
    expect(targets.get(metrics.rate)).toMatchObject({ week: null, lately: 2000 });
    expect(targets.get(metrics.average)).toMatchObject({ week: null, lately: 100_000 });
    expect(targets.has(metrics.time)).toBe(false);
  });

  test.each(PLACES)("are shown to %s if they are in the line or see the company", async (place) => {
    const { spans, targets, histories } = await metricsOf(place);
    const isShown = CIRCLE[place] !== "none" || COMPANY.includes(place);
    expect([spans.size > 0, targets.size > 0, histories.length > 0]).toEqual([isShown, isShown, isShown]);
  });
});

describe("spans that say nothing", () => {
  test("four weeks of leave, and those before somebody came", async () => {
    const [first, away] = [SPANS[3], SPANS[6]];
    const days = { fromDay: columnOfDay(away?.from ?? TODAY), untilDay: columnOfDay(away?.until ?? TODAY) };
    await database().absence.create({
      data: { id: newId(), personId: people.self, kind: "VACATION", createdAt: NOW, ...days },
    });
    await database().person.update({
      where: { id: people.self },
      data: { hiredOn: columnOfDay(first?.from ?? TODAY) },
    });
    const own = (await metricsOf()).spans.get(metrics.won);
    const told = SPANS.map((_, place) => place >= 3 && place !== 6);
    expect(own?.values.map((value) => value !== null)).toEqual(told);
    expect(own?.usual?.spans).toBe(told.filter(Boolean).length - 1);
  });
});
