import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { OPENS_AFTER_MS } from "@/lib/coaching/domain/opening";
import { addDays, columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import {
  CIRCLE,
  type Circle,
  LINE,
  PLACES,
  type Place,
  STRANGERS,
  seedCircle,
} from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedView } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findSession } from "./session";
import { listAhead, listPast } from "./sessions";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const SENT = new Date("2026-11-23T10:00:00Z");
const LONG_AGO = new Date(NOW.getTime() - OPENS_AFTER_MS);
const LATELY = new Date(NOW.getTime() - OPENS_AFTER_MS + 60_000);

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

async function scopeOf(place: Place, now = NOW) {
  return mintScope(await actorOf(people[place], now), "coaching:read", now);
}

async function seen(place: Place, id: string, now = NOW) {
  const scope = await scopeOf(place, now);
  return scope && findSession(scope, id, now);
}

type Written = { person?: Date | "draft"; coach?: Date | "draft"; heldAt?: Date };

/** A talk of the rep with their manager, with what each of them wrote. */
async function talkWith({ person, coach, heldAt }: Written): Promise<string> {
  const state = heldAt ? "HELD" : "PLANNED";
  const { id } = await seedCoachingSession(people.self, people.manager, { state, ...(heldAt ? { heldAt } : {}) });
  const sentAt = (written: Date | "draft") => (written === "draft" ? null : written);
  if (person) await seedView(id, people.self, { side: "PERSON", cause: "words of the rep", sentAt: sentAt(person) });
  if (coach) await seedView(id, people.manager, { side: "COACH", cause: "words of the coach", sentAt: sentAt(coach) });
  return id;
}

/** Whose words somebody finds anywhere in what the query gives them. */
async function wordsFor(place: Place, id: string): Promise<string> {
  const text = JSON.stringify(await seen(place, id));
  return [text.includes("words of the rep") && "rep", text.includes("words of the coach") && "coach"]
    .filter(Boolean)
    .join("+");
}

describe("what one side wrote", () => {
  // For the rep, the coach, and everybody else in the line.
  const CASES: [string, Written, [string, string, string]][] = [
    ["drafts are their authors' alone", { person: "draft", coach: "draft" }, ["rep", "coach", ""]],
    [
      "so they are in a talk that was just held",
      { person: "draft", coach: "draft", heldAt: LATELY },
      ["rep", "coach", ""],
    ],
    ["and in one that was held long ago", { person: "draft", coach: "draft", heldAt: LONG_AGO }, ["rep", "coach", ""]],
    ["what the coach has sent waits for the rep's words", { person: "draft", coach: SENT }, ["rep", "coach", ""]],
    ["also where the rep has written nothing at all", { coach: SENT }, ["", "coach", ""]],
    [
      "also a minute before two days after the talk",
      { person: "draft", coach: SENT, heldAt: LATELY },
      ["rep", "coach", ""],
    ],
    ["two days after the talk it opens", { coach: SENT, heldAt: LONG_AGO }, ["coach", "coach", "coach"]],
    [
      "but a draft of the rep does not",
      { person: "draft", coach: SENT, heldAt: LONG_AGO },
      ["rep+coach", "coach", "coach"],
    ],
    ["the rep's sent words open both", { person: SENT, coach: SENT }, ["rep+coach", "rep+coach", "rep+coach"]],
    ["and leave a draft of the coach closed", { person: SENT, coach: "draft" }, ["rep", "rep+coach", "rep"]],
  ];

  test.each(CASES)("%s", async (_, written, [rep, coach, line]) => {
    const id = await talkWith(written);
    expect(await wordsFor("self", id)).toBe(rep);
    expect(await wordsFor("manager", id)).toBe(coach);
    for (const place of LINE) if (place !== "manager") expect(await wordsFor(place, id), place).toBe(line);
    for (const place of STRANGERS) expect(await seen(place, id), place).toBeNull();
  });

  test("that it was sent is no secret, and that it opened without the rep's words is said", async () => {
    const closed = await seen("self", await talkWith({ coach: SENT }));
    expect(closed).toMatchObject({ written: [{ id: people.manager }], opened: [], opening: { isOpen: false } });
    const open = await seen("self", await talkWith({ coach: SENT, heldAt: LONG_AGO }));
    expect(open).toMatchObject({ opening: { isOpen: true, isWithoutWords: true } });
  });

  test("an answer given beforehand is part of it", async () => {
    const id = await talkWith({ person: "draft" });
    const key = { sessionId_authorId: { sessionId: id, authorId: people.self } };
    await database().coachingView.update({ where: key, data: { answers: { q: "an answer" } } });
    expect((await seen("self", id))?.own?.answers).toEqual({ q: "an answer" });
    for (const place of LINE) expect(JSON.stringify(await seen(place, id)), place).not.toContain("an answer");
  });
});

describe("what is one person's own", () => {
  test("a private note is its author's while they are in the line, and until it expires", async () => {
    const id = await talkWith({});
    const note = { savedAt: NOW, expiresAt: new Date("2027-11-24T00:00:00Z") };
    for (const place of PLACES) {
      await database().coachingNote.create({
        data: { sessionId: id, authorId: people[place], text: `note of ${place}`, ...note },
      });
    }
    for (const place of PLACES) {
      const text = JSON.stringify(await seen(place, id));
      const found = PLACES.filter((author) => text.includes(`note of ${author}`));
      expect(found, place).toEqual(CIRCLE[place] === "none" ? [] : [place]);
    }
    expect((await seen("manager", id, new Date("2027-11-24T00:00:00Z")))?.note ?? null).toBeNull();
  });

  test("how much was asked is read by whoever coached alone, and how it was rated by nobody", async () => {
    const id = await talkWith({ heldAt: LONG_AGO });
    await database().coachingSession.update({ where: { id }, data: { askedPercent: 73 } });
    const who = { sessionId: id, personId: people.self, coachId: people.manager };
    await database().coachingRating.create({
      data: { ...who, number: 1, useful: 1, asked: 2, line: "not again", ratedOn: columnOfDay("2026-11-24") },
    });
    for (const place of ["self", ...LINE] as const) {
      const session = await seen(place, id);
      expect(session?.askedPercent, place).toBe(place === "manager" ? 73 : null);
      expect(session?.isRated, place).toBe(place === "self");
      expect(JSON.stringify(session), place).not.toContain("not again");
    }
  });
});

test("lists hold the talks in sight, and a former manager's sight has ended", async () => {
  const topic = "Only for the line";
  await seedCoachingSession(people.self, people.formerManager, { topic });
  await seedCoachingSession(people.self, people.formerManager, { topic, state: "SKIPPED" });
  for (const place of PLACES) {
    const scope = await scopeOf(place);
    if (!scope) throw new Error("Everybody has a scope for their own talks.");
    const all = [...(await listAhead(scope)), ...(await listPast(scope)).sessions];
    expect(all.filter((row) => row.topic === topic).length, place).toBe(CIRCLE[place] === "none" ? 0 : 2);
  }
});

test("the past comes page by page, each talk once", async () => {
  const startsOn = (index: number) => new Date(`${addDays("2026-01-05", index)}T09:00:00Z`);
  for (let index = 0; index < 45; index += 1) {
    await seedCoachingSession(people.peer, people.manager, {
      state: "HELD",
      startsAt: startsOn(Math.floor(index / 2)),
    });
  }
  const scope = await scopeOf("peer");
  if (!scope) throw new Error("The peer sees their own talks.");
  const ids: string[] = [];
  let after = null;
  do {
    const page: Awaited<ReturnType<typeof listPast>> = await listPast(scope, { after });
    ids.push(...page.sessions.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(ids).toHaveLength(45);
  expect(new Set(ids).size).toBe(45);
});
