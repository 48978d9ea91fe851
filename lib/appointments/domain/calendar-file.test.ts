import fc from "fast-check";
import ical from "node-ical";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "./calendar-file";
import { LONGEST_LINE_OCTETS } from "./content-line";

const now = new Date("2026-11-26T20:00:00Z");
const host = "sales.example.com";

const talk: CalendarEvent = {
  id: "0190a0b0-0000-7000-8000-000000000001",
  startsAt: new Date("2026-11-27T09:00:00Z"),
  endsAt: new Date("2026-11-27T09:45:00Z"),
  title: "Coaching: price, then value",
  place: "Hauptstraße 12; Köln",
  url: "https://sales.example.com/coaching/0190a0b0-0000-7000-8000-000000000001",
  version: 1,
  changedAt: new Date("2026-11-20T08:15:30Z"),
  isCancelled: false,
};

const fileOf = (...events: CalendarEvent[]) => calendarFile({ name: "Ana's talks", events, now, host });
const linesOf = (text: string) => text.split("\r\n");
const componentsOf = (text: string) => Object.values(ical.sync.parseICS(text)).filter((component) => !!component);
const eventsIn = (text: string) => componentsOf(text).filter((component) => component.type === "VEVENT");

/** In a template, so that the expected text stands as the file has it. */
const withLineEnds = (text: string) => text.trimStart().replaceAll("\n", "\r\n");

const FEED_OF_ONE = `
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Ridealong//Appointments//EN
METHOD:PUBLISH
NAME:Ana's talks
X-WR-CALNAME:Ana's talks
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
BEGIN:VEVENT
UID:0190a0b0-0000-7000-8000-000000000001@sales.example.com
DTSTAMP:20261126T200000Z
LAST-MODIFIED:20261120T081530Z
SEQUENCE:0
STATUS:CONFIRMED
DTSTART:20261127T090000Z
DTEND:20261127T094500Z
SUMMARY:Coaching: price\\, then value
LOCATION:Hauptstraße 12\\; Köln
URL:https://sales.example.com/coaching/0190a0b0-0000-7000-8000-000000000001
END:VEVENT
END:VCALENDAR
`;

describe("the file", () => {
  test("of one appointment is this text", () => {
    expect(fileOf(talk)).toBe(withLineEnds(FEED_OF_ONE));
  });

  test("without a name asks nobody to subscribe to it", () => {
    const lines = linesOf(calendarFile({ name: null, events: [talk], now, host }));
    expect(lines.slice(0, 5)).toEqual(linesOf(fileOf(talk)).slice(0, 4).concat("BEGIN:VEVENT"));
  });

  test("of nothing holds a component nevertheless, and no appointment", () => {
    const text = fileOf();
    expect(componentsOf(text).map(({ type }) => type)).toContain("VTIMEZONE");
    expect(eventsIn(text)).toEqual([]);
    const marks = linesOf(text).filter((line) => /^(BEGIN|END):/.test(line));
    const kinds = ["VCALENDAR", "VTIMEZONE", "STANDARD"];
    expect(marks).toEqual([
      ...kinds.map((kind) => `BEGIN:${kind}`),
      ...kinds.toReversed().map((kind) => `END:${kind}`),
    ]);
  });

  test("leaves out the place and the address where there is none", () => {
    expect(fileOf({ ...talk, place: null, url: null })).not.toMatch(/^(LOCATION|URL)/m);
  });

  test("lets no line break through in an address, and refuses what is none", () => {
    const text = fileOf({ ...talk, url: "https://a.example/ü x\r\nATTENDEE:mailto:b@c" });
    expect(linesOf(text)).toContain("URL:https://a.example/%C3%BC%20xATTENDEE:mailto:b@c");
    expect(() => fileOf({ ...talk, url: "/coaching" })).toThrow();
  });
});

describe("for calendars that have an appointment already", () => {
  test("a move keeps the id, counts on and brings the new time", () => {
    const moved = { ...talk, startsAt: new Date("2026-11-30T13:00:00Z"), endsAt: new Date("2026-11-30T13:45:00Z") };
    const [before] = eventsIn(fileOf(talk));
    const [after] = eventsIn(fileOf({ ...moved, version: 2, changedAt: now }));
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence].map(Number)).toEqual([0, 1]);
    expect(after?.start).toEqual(moved.startsAt);
    expect(after?.lastmodified).toEqual(now);
  });

  test("what was called off stays, under its id, as cancelled", () => {
    const [event] = eventsIn(fileOf({ ...talk, version: 3, isCancelled: true }));
    expect(event).toMatchObject({ uid: `${talk.id}@${host}`, status: "CANCELLED", start: talk.startsAt });
    expect(Number(event?.sequence)).toBe(2);
  });
});

describe("read by node-ical", () => {
  // It takes off quotation marks around a text, and takes a written backslash before an n for a line break.
  const isReadRight = (text: string) => !text.startsWith('"') && !/\\n/i.test(text);
  const mark = fc.constantFrom(..."\\;,: \n", "é", "👩🏽‍🚀", "会");
  const readable = fc
    .string({ unit: fc.oneof(mark, fc.string({ unit: "grapheme", maxLength: 9 })), minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\u2028\u2029]|[^\P{Cc}\n]/gu, "-"))
    .filter(isReadRight);
  const seconds = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
  const instant = seconds.map((second) => new Date(second * 1000));
  const event: fc.Arbitrary<CalendarEvent> = fc
    .record({
      id: fc.uuid(),
      startsAt: instant,
      minutes: fc.integer({ min: 1, max: 24 * 60 }),
      title: readable,
      place: fc.option(readable),
      url: fc.option(fc.webUrl()),
      version: fc.integer({ min: 1, max: 1_000_000 }),
      changedAt: instant,
      isCancelled: fc.boolean(),
    })
    .map(({ minutes, ...rest }) => ({ ...rest, endsAt: new Date(rest.startsAt.getTime() + minutes * 60_000) }));
  const events = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 6 });

  test("every appointment is the same as it went in", () => {
    fc.assert(
      fc.property(events, (written) => {
        const text = fileOf(...written);
        for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LONGEST_LINE_OCTETS);
        const read = new Map(eventsIn(text).map((found) => [found.uid, found]));
        expect(read.size).toBe(written.length);
        for (const one of written) {
          const found = read.get(`${one.id}@${host}`);
          expect(found?.summary).toBe(one.title);
          expect(found?.location).toBe(one.place ?? undefined);
          expect(found?.url).toBe(one.url === null ? undefined : new URL(one.url).href);
          expect([found?.start, found?.end, found?.lastmodified]).toEqual([one.startsAt, one.endsAt, one.changedAt]);
          expect(found?.dtstamp).toEqual(now);
          expect(Number(found?.sequence)).toBe(one.version - 1);
          expect(found?.status).toBe(one.isCancelled ? "CANCELLED" : "CONFIRMED");
        }
      }),
    );
  });
});
