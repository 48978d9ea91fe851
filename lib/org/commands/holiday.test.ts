import { beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import {
  addCalendarAction,
  addHolidayAction,
  carryHolidaysAction,
  editCalendarAction,
  pasteHolidaysAction,
  removeCalendarAction,
  removeHolidayAction,
} from "@/lib/org/actions";
import { capacityOn } from "@/lib/org/domain/capacity";
import { findCalendar, listCalendars } from "@/lib/org/queries/holiday-calendars";
import { listPresence } from "@/lib/org/queries/presence";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let calendarId: string;

beforeEach(async () => {
  await seedOrganisation();
  await database().person.updateMany({ data: { holidayCalendarId: null } });
  await database().holiday.deleteMany();
  await database().holidayCalendar.deleteMany();
  calendarId = await add("Germany");
});

async function run<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  const actor = await actorOf((await seedPerson({ isAdmin: true })).id, now);
  return executeAction(spec, { actor, now }, input);
}

async function add(name: string): Promise<string> {
  const result = await run(addCalendarAction, { name });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

const paste = (lines: string) => run(pasteHolidaysAction, { calendarId, lines });
const days = async () => (await findCalendar(calendarId))?.days ?? [];
const follow = (id: string) => database().person.update({ where: { id }, data: { holidayCalendarId: calendarId } });

describe("a calendar", () => {
  test("has a name that no other has, also when two are added at once", async () => {
    const both = await Promise.all(["Austria", "AUSTRIA"].map((name) => run(addCalendarAction, { name })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const renamed = await run(editCalendarAction, { id: calendarId, version: 1, name: "austria" });
    expect(renamed).toMatchObject({ error: { fieldErrors: { name: "org.errors.calendarTaken" } } });
    expect((await run(editCalendarAction, { id: calendarId, version: 1, name: "GERMANY" })).ok).toBe(true);
    const late = await run(editCalendarAction, { id: calendarId, version: 1, name: "Bavaria" });
    expect(late).toMatchObject({ error: { code: "OUTDATED" } });
  });

  test("is listed with its followers and the days of a year", async () => {
    await paste("2026-12-25 Christmas Day\n2027-01-01 New Year\n2027-05-01 Labour Day");
    await follow((await seedPerson()).id);
    expect(await listCalendars(2027)).toEqual([{ id: calendarId, name: "Germany", followers: 1, daysInYear: 2 }]);
  });

  test("goes with its days, but not while anybody follows it, and the trail says so", async () => {
    await run(addHolidayAction, { calendarId, day: "2026-12-25", name: "Christmas Day" });
    const { id } = await seedPerson({ leftOn: "2026-01-01" });
    await follow(id);
    expect(await run(removeCalendarAction, { id: calendarId, version: 1 })).toMatchObject({
      error: { code: "CALENDAR_IN_USE", message: { values: { count: 1 } } },
    });
    await database().person.update({ where: { id }, data: { holidayCalendarId: null } });
    expect((await run(removeCalendarAction, { id: calendarId, version: 1 })).ok).toBe(true);
    expect(await findCalendar(calendarId)).toBeNull();
    expect(await database().holiday.count()).toBe(0);
    const event = await database().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ entity: "HolidayCalendar", fields: ["removed"], values: { name: "Germany" } });
  });
});

describe("a day", () => {
  test("is added with its share once, and removed", async () => {
    const eve = { calendarId, day: "2026-12-24", name: "Christmas Eve", percent: "50" };
    expect((await run(addHolidayAction, eve)).ok).toBe(true);
    expect(await days()).toEqual([{ day: "2026-12-24", name: "Christmas Eve", percent: 50 }]);
    expect(await run(addHolidayAction, { ...eve, name: "Eve" })).toMatchObject({
      error: { fieldErrors: { day: { key: "org.errors.holidayTaken", values: { name: "Christmas Eve" } } } },
    });
    expect((await run(removeHolidayAction, { calendarId, day: "2026-12-24" })).ok).toBe(true);
    expect(await run(removeHolidayAction, { calendarId, day: "2026-12-24" })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });

  test.each([
    [{ percent: "0" }, "percent"],
    [{ percent: "101" }, "percent"],
    [{ day: "2026-02-30" }, "day"],
    [{ name: " " }, "name"],
  ])("with %j is refused at its field", async (over, field) => {
    const result = await run(addHolidayAction, { calendarId, day: "2026-12-25", name: "Christmas Day", ...over });
    expect(Object.keys(result.ok ? {} : (result.error.fieldErrors ?? {}))).toEqual([field]);
  });

  test("takes its share from the capacity of whoever follows the calendar", async () => {
    await paste("2026-12-24 Christmas Eve 50 %\n2026-12-25 Christmas Day");
    const person = await seedPerson();
    await follow(person.id);
    const scope = await mintScope(await actorOf(person.id, now), "activity:read", now);
    if (!scope) throw new Error("A rep reads their own activities.");
    const period = { from: "2026-12-21", until: "2026-12-28" };
    const presence = (await listPresence(scope, [person.id], period)).get(person.id);
    const capacity = ["2026-12-23", "2026-12-24", "2026-12-25"].map((day) => presence && capacityOn(day, presence));
    expect(capacity).toEqual([100, 50, 0]);
  });
});

describe("pasted lines", () => {
  test("are added all at once; pasting them again changes nothing", async () => {
    const lines = "2026-12-25 Christmas Day\n\n24.12.2026 Christmas Eve 50 %";
    expect(await paste(lines)).toMatchObject({ ok: true, value: { value: { count: 2 } } });
    const events = await database().auditEvent.count();
    expect(await paste(lines)).toMatchObject({ ok: true, value: { value: { count: 0 } } });
    expect(await database().auditEvent.count()).toBe(events);
    expect((await days()).map(({ day, percent }) => [day, percent])).toEqual([
      ["2026-12-24", 50],
      ["2026-12-25", 100],
    ]);
  });

  test("are refused together, each wrong one with its own message", async () => {
    await paste("2026-12-25 Christmas Day");
    const result = await paste("2026-12-26 Boxing Day\nxmas\n2026-02-30 Nothing\n2026-12-25 Yule");
    expect(result).toMatchObject({
      error: {
        fieldErrors: {
          lines: { key: "org.errors.linesWrong", values: { count: 3 } },
          "lines.2": { key: "org.errors.lines.form", values: { line: 2 } },
          "lines.3": { key: "org.errors.lines.day", values: { line: 3 } },
          "lines.4": { key: "org.errors.lines.taken", values: { line: 4, name: "Christmas Day" } },
        },
      },
    });
    expect(await days()).toHaveLength(1);
  });

  test("of two who paste the same at once nobody breaks anything", async () => {
    const results = await Promise.all([paste("2026-12-25 Christmas Day"), paste("2026-12-25 Christmas Day")]);
    expect(results.map((result) => result.ok && result.value.value.count).sort()).toEqual([0, 1]);
  });
});

describe("days of the year before", () => {
  test("only the chosen ones come over, fixed ones on their date and feasts with Easter", async () => {
    await paste("2026-04-06 Easter Monday\n2026-05-01 Labour Day\n2026-12-24 Christmas Eve 50 %");
    const chosen = { calendarId, year: "2027", days: ["2026-04-06", "2026-12-24"] };
    expect(await run(carryHolidaysAction, chosen)).toMatchObject({ ok: true, value: { value: { count: 2 } } });
    expect((await days()).filter(({ day }) => day.startsWith("2027"))).toEqual([
      { day: "2027-03-29", name: "Easter Monday", percent: 100 },
      { day: "2027-12-24", name: "Christmas Eve", percent: 50 },
    ]);
    expect(await run(carryHolidaysAction, chosen)).toMatchObject({ error: { code: "NOTHING_CHOSEN" } });
    expect(await run(carryHolidaysAction, { calendarId, year: 2027 })).toMatchObject({
      error: { code: "NOTHING_CHOSEN" },
    });
  });
});
