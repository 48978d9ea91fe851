import { beforeAll, describe, expect, test } from "vitest";
import { addDays, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { loadCompany } from "./load-company";
import { personId } from "./person-id";
import { tellSlumps } from "./tell-slumps";

useTestDatabase();

// A Friday, as good as any other day.
const LOADED = new Date("2026-11-20T15:00:00Z");

beforeAll(async () => {
  await loadCompany(LOADED);
  await tellSlumps(LOADED);
});

const openOf = (name: string) =>
  database().slump.findMany({
    where: { personId: personId(name), closedAt: null },
    select: { week: true, openedAt: true, releasedAt: true, metric: { select: { key: true } } },
  });

describe("the slumps of the demo company", () => {
  test("Jonas, whose appointments halved, was told weeks ago, and Ines on a later working morning", async () => {
    const slump = (await openOf("Jonas Petersen")).find(({ metric }) => metric.key === "appointmentsBooked");
    expect(slump && dayOfColumn(slump.week) >= addDays("2026-11-20", -49)).toBe(true);
    expect(slump && slump.releasedAt > slump.openedAt && slump.releasedAt < LOADED).toBe(true);
  });

  test("Oskar, who is on leave, Priya, who is new, and Hannah, who is steady, are in none", async () => {
    for (const name of ["Oskar Lindgren", "Priya Nair", "Hannah Köhler"]) expect(await openOf(name), name).toEqual([]);
  });

  test("few others are: a demonstration does not cry wolf", async () => {
    const open = await database().slump.findMany({ where: { closedAt: null }, select: { personId: true } });
    expect(new Set(open.map((slump) => slump.personId)).size).toBeLessThanOrEqual(6);
  });
});
