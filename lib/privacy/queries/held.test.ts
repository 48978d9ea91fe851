import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedView } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { SECTION_KEYS } from "@/lib/privacy/views";
import { listHeld } from "./held";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;
let sessionId: string;

beforeAll(async () => {
  people = await seedCircle();
  await database().person.updateMany({ data: { passwordHash: "a secret hash" } });
  sessionId = (await seedCoachingSession(people.self, people.manager, { topic: "what we talk about" })).id;
  await seedView(sessionId, people.self, { side: "PERSON", cause: "own draft" });
  await seedView(sessionId, people.manager, { side: "COACH", cause: "closed view", sentAt: NOW });
  await seedSlump(people.self, { releasedAt: new Date("2027-01-01T08:00:00Z") });
  await seedSlump(people.peer);
  const note = { savedAt: NOW, expiresAt: new Date("2027-11-24T00:00:00Z") };
  for (const place of ["self", "manager", "formerManager"] as const) {
    await database().coachingNote.create({
      data: { sessionId, authorId: people[place], text: `note of ${place}`, ...note },
    });
  }
  const who = { sessionId, personId: people.self, coachId: people.manager };
  await database().coachingRating.create({
    data: { ...who, number: 1, useful: 2, asked: 1, line: "my rating", ratedOn: columnOfDay("2026-11-24") },
  });
});

async function heldBy(place: Place) {
  const actor = await actorOf(people[place], NOW);
  const [own, coaching, rideAlongs, slumps] = await Promise.all([
    mintScope(actor, "privacy:read", NOW),
    mintScope(actor, "coaching:read", NOW),
    mintScope(actor, "rideAlong:read", NOW),
    mintScope(actor, "slump:read", NOW),
  ]);
  if (!own || !coaching || !rideAlongs || !slumps) throw new Error("Everybody has a scope for their own.");
  const sections = await listHeld({ own, coaching, rideAlongs, slumps }, NOW);
  return { sections, text: JSON.stringify(sections) };
}

describe("what somebody gets of what is held about them", () => {
  test("is every section, with what they may see of it", async () => {
    const { sections, text } = await heldBy("self");
    expect(sections.map(({ key }) => key).sort()).toEqual([...SECTION_KEYS].sort());
    for (const own of ["what we talk about", "own draft", "note of self", "my rating"]) expect(text).toContain(own);
    expect(sections.find(({ key }) => key === "slumps")?.rows).toHaveLength(1);
  });

  test("is nothing of what others wrote for themselves or have not opened, and no secret", async () => {
    const { text } = await heldBy("self");
    for (const hidden of ["closed view", "note of manager", "a secret hash", "tokenHash"]) {
      expect(text, hidden).not.toContain(hidden);
    }
  });

  test("holds a private note for its author, and no longer than they are in the line", async () => {
    expect((await heldBy("manager")).text).toContain("note of manager");
    expect((await heldBy("formerManager")).text).not.toContain("note of formerManager");
  });

  test("is nothing about those whom they lead", async () => {
    for (const place of ["manager", "above", "leadingExecutive"] as const) {
      const { text } = await heldBy(place);
      for (const hidden of ["what we talk about", "own draft", "note of self", "my rating"]) {
        expect(text, `${place}: ${hidden}`).not.toContain(hidden);
      }
    }
  });
});

/** Carries a person and is no section of its own, and why. */
const LEFT_OUT: Record<string, string> = {
  activity_daily: "counts of activities, which are there one by one",
  ahead_kept: "worked out from the opportunities and kept for a day",
  appointment_person: "who is in an appointment is part of it",
  appointment_slot: "the quarters of an hour of appointments",
  metric_course: "worked out from the activities; what it led to is in the slumps",
  metric_scan: "when the next look is due",
  ride_plan_row: "days of a plan that are being booked; once they are, they are ride-alongs",
  notice_digest: "when the next mail is due",
};

const TABLE_OF: Record<string, string> = {
  sessions: "session",
  accessLinks: "access_link",
  memberships: "team_membership",
  leaderships: "team_leadership",
  workingPatterns: "working_pattern",
  absences: "absence",
  notices: "notice",
  noticeChoices: "notice_choices",
  noticeSwitches: "notice_switch",
  opportunities: "opportunity",
  stageEvents: "stage_event",
  activities: "activity",
  slumps: "slump",
  slumpExplanations: "slump_explanation",
  calendarFeed: "calendar_feed",
  rideAlongs: "ride_along",
  scorecards: "scorecard",
  coachingSessions: "coaching_session",
  coachingViews: "coaching_view",
  coachingCommitments: "coaching_commitment",
  coachingCadence: "coaching_cadence",
  coachingNotes: "coaching_note",
  coachingRatings: "coaching_rating",
};

test("every table that carries a person is a section, or says why not", async () => {
  const rows = await database().$queryRaw<{ table_name: string }[]>`
    SELECT DISTINCT table_name::text FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('person_id', 'author_id')`;
  const tables = rows.map(({ table_name }) => table_name).sort();
  expect(tables).toEqual([...Object.values(TABLE_OF), ...Object.keys(LEFT_OUT)].sort());
});
