import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, weekdayOf } from "@/lib/kernel/period";
import { type BookingWish, type Conflict, conflictOf, type DayKind, nextFreeDay } from "./conflict";

const MONDAY = "2026-03-02";
const on = (offset: number) => addDays(MONDAY, offset);

function calendar(days: Partial<Record<Day, DayKind>> = {}) {
  return (day: Day): DayKind => days[day] ?? (weekdayOf(day) < 6 ? "FREE" : "NOT_WORKING");
}

function wish(over: Partial<BookingWish> = {}): BookingWish {
  const rep = { id: "rep", calendar: calendar() };
  const manager = { id: "manager", calendar: calendar() };
  return { day: MONDAY, rep, manager, restDays: 7, bookings: [], ...over };
}

const rep = (kind: DayKind) => ({ rep: { id: "rep", calendar: calendar({ [MONDAY]: kind }) } });
const manager = (kind: DayKind) => ({ manager: { id: "manager", calendar: calendar({ [MONDAY]: kind }) } });
const held = (personId: string, managerId: string, offset: number) => ({ personId, managerId, day: on(offset) });

describe("a ride-along booked by hand", () => {
  test.each<[string, Partial<BookingWish>, Conflict | null]>([
    ["is free to be", {}, null],
    ["meets a day the rep does not work", { day: on(5) }, { reason: "NOT_WORKING", whose: "REP" }],
    ["meets a holiday of the rep", rep("HOLIDAY"), { reason: "HOLIDAY", whose: "REP" }],
    ["meets a holiday of the manager alone", manager("HOLIDAY"), { reason: "HOLIDAY", whose: "MANAGER" }],
    ["meets a day the manager does not work", manager("NOT_WORKING"), { reason: "NOT_WORKING", whose: "MANAGER" }],
    ["meets an absence of the rep", rep("AWAY"), { reason: "REP_AWAY" }],
    ["meets an absence of the manager", manager("AWAY"), { reason: "MANAGER_AWAY" }],
    ["meets an appointment of the rep", rep("BUSY"), { reason: "REP_BUSY" }],
    ["meets an appointment of the manager", manager("BUSY"), { reason: "MANAGER_BUSY" }],
    [
      "meets one of another manager with the same rep",
      { bookings: [held("rep", "other", 0)] },
      { reason: "REP_BOOKED", byManagerId: "other" },
    ],
    [
      "meets one of the manager with another rep",
      { bookings: [held("other", "manager", 0)] },
      { reason: "MANAGER_BOOKED", withPersonIds: ["other"] },
    ],
    [
      "meets one in which the rep is the manager",
      { bookings: [held("junior", "rep", 0)] },
      { reason: "REP_BOOKED", byManagerId: "rep" },
    ],
    [
      "meets one in which the manager is the rep",
      { bookings: [held("manager", "head", 0)], manager: { id: "manager", calendar: calendar(), capacityPerDay: 2 } },
      { reason: "MANAGER_BOOKED", withPersonIds: ["head"] },
    ],
    [
      "fits beside it where the manager takes two a day",
      { bookings: [held("other", "manager", 0)], manager: { id: "manager", calendar: calendar(), capacityPerDay: 2 } },
      null,
    ],
    [
      "comes too soon on the seventh day",
      { bookings: [held("rep", "other", -7)] },
      { reason: "TOO_SOON", otherDay: on(-7) },
    ],
    ["does not come too soon on the eighth", { bookings: [held("rep", "other", -8)] }, null],
    [
      "comes too soon before one that is booked",
      { bookings: [held("rep", "manager", 3)] },
      { reason: "TOO_SOON", otherDay: on(3) },
    ],
    ["has nothing to do with other people", { bookings: [held("one", "another", 0)] }, null],
    [
      "is refused for what cannot be changed before what can",
      { ...manager("HOLIDAY"), bookings: [held("rep", "other", 0)] },
      { reason: "HOLIDAY", whose: "MANAGER" },
    ],
  ])("%s", (_, over, expected) => {
    expect(conflictOf(wish(over))).toEqual(expected);
  });
});

describe("the next free day", () => {
  test("lies behind the weekend, the holiday and the rest", () => {
    const bookings = [held("rep", "other", 0), held("other", "manager", 9)];
    const away = { id: "manager", calendar: calendar({ [on(8)]: "HOLIDAY" }) };
    expect(nextFreeDay(wish({ bookings, manager: away }), on(60))).toBe(on(10));
  });

  test("is none when there is none before the end", () => {
    expect(nextFreeDay(wish({ bookings: [held("rep", "other", 0)] }), on(8))).toBeNull();
  });

  test("is the first one without a conflict", () => {
    const kinds = fc.array(fc.constantFrom<DayKind>("FREE", "AWAY", "BUSY"), { minLength: 30, maxLength: 30 });
    const bookings = fc.array(fc.tuple(fc.constantFrom("rep", "other"), fc.integer({ min: -5, max: 30 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(kinds, bookings, fc.nat(12), (days, booked, restDays) => {
        const asked = wish({
          rep: { id: "rep", calendar: (day) => days[Number(day.slice(-2)) - 2] ?? "FREE" },
          bookings: booked.map(([personId, offset]) => held(personId, "manager", offset)),
          restDays,
        });
        const free = Array.from({ length: 24 }, (_, index) => on(index + 1)).filter(
          (day) => !conflictOf({ ...asked, day }),
        );
        expect(nextFreeDay(asked, on(25))).toBe(free[0] ?? null);
      }),
    );
  });
});
