import { expect, test } from "vitest";
import type { CalendarEntry } from "@/lib/coaching/views";
import type { Presence } from "@/lib/org/domain/capacity";
import { type Calendar, drawnDays, gapsOfBoth, isIdle, laneOf, type Owner } from "./calendar-model";

const ALWAYS: Presence = { hiredOn: null, leftOn: null, patterns: [], holidays: [], absences: [] };
const BERLIN = "Europe/Berlin";
const at = (text: string) => new Date(text);
const owner = (id: string, more: Partial<Owner> = {}): Owner => ({
  ...{ id, name: id, timeZone: BERLIN, presence: ALWAYS, taken: [] },
  ...more,
});
const talk = (person: string, lead: string): CalendarEntry => ({
  ...{
    kind: "COACHING",
    recordId: "r",
    version: 1,
    person: { id: person, name: person },
    lead: { id: lead, name: lead },
  },
  ...{ startsAt: at("2026-11-24T09:00Z"), endsAt: at("2026-11-24T10:00Z"), place: null, isHeld: false },
});
const TUESDAY = { from: "2026-11-24", until: "2026-11-25" };

function calendar(more: Partial<Calendar>): Calendar {
  return {
    ...{ period: TUESDAY, timeZone: BERLIN, now: at("2026-11-01T00:00Z") },
    ...{ own: owner("me"), other: owner("mei"), entries: [], gaps: [] },
    ...more,
  };
}

test("an appointment stands with whoever has it", () => {
  expect(laneOf(talk("mei", "me"), "me", "mei")).toBe("BOTH");
  expect(laneOf(talk("jonas", "me"), "me", "mei")).toBe("OWN");
  expect(laneOf(talk("mei", "ida"), "me", "mei")).toBe("OTHER");
  expect(laneOf(talk("mei", "me"), "me", undefined)).toBe("OWN");
});

test("both are free where both work, each by their own clock", () => {
  const gaps = gapsOfBoth(calendar({ other: owner("mei", { timeZone: "America/New_York" }) }));
  expect(gaps).toContainEqual({ startsAt: at("2026-11-24T13:00Z"), endsAt: at("2026-11-24T17:00Z") });
  expect(gapsOfBoth(calendar({ other: null }))).toEqual([]);
});

test("what the reader may not open is taken time without a name, and no gap", () => {
  const taken = [{ startsAt: at("2026-11-24T11:00Z"), endsAt: at("2026-11-24T12:00Z") }];
  const base = calendar({ other: owner("mei", { taken }) });
  const [day] = drawnDays({ ...base, gaps: gapsOfBoth(base) });
  expect(day?.taken).toEqual([{ lane: "OTHER", from: 720, until: 780 }]);
  expect(day?.gaps.map(({ from, until }) => [from, until])).toEqual([
    [480, 720],
    [780, 1080],
  ]);
});

test("what can be opened is not said twice", () => {
  const entry = { ...talk("mei", "me"), lane: "BOTH" as const, isMovable: true, takesOver: false };
  const both = calendar({
    own: owner("me", { taken: [entry] }),
    other: owner("mei", { taken: [entry] }),
    entries: [entry],
  });
  const [day] = drawnDays(both);
  expect(day?.taken).toEqual([]);
  expect(day?.entries).toMatchObject([{ from: 600, until: 660 }]);
});

test("a weekend takes no room unless something stands on it", () => {
  const sunday = { from: "2026-11-22", until: "2026-11-23" };
  expect(drawnDays(calendar({ period: sunday })).map(isIdle)).toEqual([true]);
  const taken = [{ startsAt: at("2026-11-22T11:00Z"), endsAt: at("2026-11-22T12:00Z") }];
  expect(drawnDays(calendar({ period: sunday, own: owner("me", { taken }) })).map(isIdle)).toEqual([false]);
  expect(drawnDays(calendar({})).map(isIdle)).toEqual([false]);
});
