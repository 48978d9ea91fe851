import { expect, test } from "vitest";
import { weekdayOf } from "@/lib/kernel/period";
import { type DigestSetting, planDigest } from "./digest";

const ordinary: DigestSetting = {
  quietFrom: "19:00",
  quietUntil: "07:00",
  quietOnFreeDays: true,
  digestAt: "07:00",
  timeZone: "Europe/Berlin",
  isFree: (day) => weekdayOf(day) > 5,
};

type Case = [string, Partial<DigestSetting>, { since: string; sentOn: string | null; now: string }, string];

// What begins with a year alone is the day of a digest that goes out; a time is when to look again. Berlin is UTC+1 here.
const CASES: Case[] = [
  [
    "what came at ten waits for the next morning",
    {},
    { since: "2026-11-24T09:00Z", sentOn: null, now: "2026-11-24T09:01Z" },
    "2026-11-25T06:00Z",
  ],
  [
    "at the hour, which ends the night, it goes out",
    {},
    { since: "2026-11-24T09:00Z", sentOn: "2026-11-24", now: "2026-11-25T06:00Z" },
    "2026-11-25",
  ],
  [
    "what came on Friday afternoon waits for Monday",
    {},
    { since: "2026-11-27T15:00Z", sentOn: null, now: "2026-11-28T06:00Z" },
    "2026-11-30T06:00Z",
  ],
  [
    "an hour within the night moves to its end",
    { digestAt: "05:00" },
    { since: "2026-11-24T09:00Z", sentOn: null, now: "2026-11-25T04:00Z" },
    "2026-11-25T06:00Z",
  ],
  [
    "an hour in the evening goes out in the morning",
    { digestAt: "20:00" },
    { since: "2026-11-24T09:00Z", sentOn: "2026-11-24", now: "2026-11-25T06:00Z" },
    "2026-11-25",
  ],
  [
    "after five days without a server one goes out",
    {},
    { since: "2026-11-18T09:00Z", sentOn: "2026-11-18", now: "2026-11-24T14:00Z" },
    "2026-11-24",
  ],
  [
    "a second one on one day waits for the next",
    {},
    { since: "2026-11-24T05:00Z", sentOn: "2026-11-24", now: "2026-11-24T15:00Z" },
    "2026-11-25T06:00Z",
  ],
  [
    "on the morning after the clocks went back",
    { quietOnFreeDays: false },
    { since: "2026-10-24T10:00Z", sentOn: null, now: "2026-10-25T05:59Z" },
    "2026-10-25T06:00Z",
  ],
  [
    "in Tokyo at seven there",
    { timeZone: "Asia/Tokyo" },
    { since: "2026-11-24T09:00Z", sentOn: null, now: "2026-11-24T22:00Z" },
    "2026-11-25",
  ],
];

test.each(CASES)("%s", (_, over, { since, sentOn, now }, expected) => {
  const plan = planDigest({ since: new Date(since), sentOn }, { ...ordinary, ...over }, new Date(now));
  const isDay = expected.length === 10;
  expect(plan).toEqual(isDay ? { isDue: true, day: expected } : { isDue: false, lookAgainAt: new Date(expected) });
});
