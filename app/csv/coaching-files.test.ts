import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { pageOfFiledSessions } from "@/lib/coaching/queries/session-file";
import { readSessionCursor, writeSessionCursor } from "@/lib/coaching/queries/sessions";
import { csvLine } from "@/lib/kernel/csv";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, LINE, type Place, STRANGERS, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedCommitment, seedQuestion, seedView } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listCoverage } from "@/lib/ride-alongs/queries/coverage";
import { type Column, headOf, rowsOf } from "./columns";
import { coverageColumns } from "./coverage-columns";
import { everyPage } from "./every-page";
import { sessionColumns } from "./session-columns";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  const { self, manager } = people;
  const held = { state: "HELD" as const, startsAt: new Date("2026-11-10T23:30:00Z"), topic: "=HYPERLINK(dates)" };
  const { id } = await seedCoachingSession(self, manager, held);
  await database().coachingSession.update({
    where: { id },
    data: { askedPercent: 83, praise: "secret praise", workedOn: "secret work", request: "secret request" },
  });
  await seedView(id, self, { side: "PERSON", cause: "secret cause", sentAt: NOW });
  await seedQuestion(id);
  await seedCommitment({ id, personId: self, ownerId: self });
  const note = { sessionId: id, authorId: manager, text: "secret note" };
  await database().coachingNote.create({ data: { ...note, expiresAt: new Date("2027-11-24"), savedAt: NOW } });
  const rating = { useful: 4, asked: 2, line: "secret line", number: 1, ratedOn: columnOfDay("2026-11-11") };
  await database().coachingRating.create({ data: { sessionId: id, personId: self, coachId: manager, ...rating } });
  await seedCoachingSession(self, manager, { state: "ASKED", topic: "a request" });
  await seedRide(self, manager, { day: "2026-11-03", state: "HELD" });
});

async function textOf<Row>(pages: AsyncIterable<readonly Row[]>, columns: readonly Column<Row>[]): Promise<string> {
  let text = csvLine(headOf(columns));
  for await (const batch of rowsOf(pages, columns)) text += batch.map(csvLine).join("");
  return text;
}

async function sessionsFor(place: Place): Promise<string> {
  const scope = await mintScope(await actorOf(people[place], NOW), "coaching:read", NOW);
  if (!scope) return "";
  // One to a page: the pages are to make one whole list.
  const pages = everyPage(async (after) => {
    const page = await pageOfFiledSessions(scope, { after: readSessionCursor(after), size: 1 });
    return { rows: page.sessions, next: page.next && writeSessionCursor(page.next) };
  });
  return textOf(pages, sessionColumns("Europe/Berlin", { say: (key) => key, stateOf: (state) => state }));
}

async function coverageFor(place: Place): Promise<string | null> {
  const scope = await mintScope(await actorOf(people[place], NOW), "rideAlong:coverage", NOW);
  const pages = scope && everyPage(async () => ({ rows: await listCoverage(scope, "2026-11-24"), next: null }));
  return pages && textOf(pages, coverageColumns({ say: (key) => key, stateOf: (state) => state }));
}

const nameOf = async (place: Place) =>
  (await database().person.findUniqueOrThrow({ where: { id: people[place] } })).name;

test("a talk is when, who, about what and how long, on the reader's clock and without a formula", async () => {
  const [head, asked, held] = (await sessionsFor("manager")).trimEnd().split("\r\n");
  expect(head).toBe("day,person,coach,state,topic,heldAt,minutes,commitments");
  const names = `${await nameOf("self")},${await nameOf("manager")}`;
  expect(asked).toBe(`2026-11-24,${names},ASKED,a request,,,0`);
  expect(held).toBe(`2026-11-11,${names},HELD,'=HYPERLINK(dates),2026-11-11 00:30,60,1`);
});

test("nothing of what anybody wrote, noted, asked for, estimated or rated is in it, for nobody", async () => {
  for (const place of ["self", ...LINE] as const) {
    const text = await sessionsFor(place);
    expect(text, place).toContain("HYPERLINK");
    expect(text, place).not.toMatch(/secret|83|What is a good week|Ask first/);
  }
});

test("whoever is not in the line has no talk in the file", async () => {
  for (const place of STRANGERS) expect(await sessionsFor(place), place).not.toMatch(/HYPERLINK|a request/);
});

test("coverage is the line's and all executives', and tells nothing of a day", async () => {
  const name = await nameOf("self");
  for (const place of ["manager", "above", "deputy", "executive", "leadingExecutive"] as const)
    expect(await coverageFor(place), place).toMatch(new RegExp(`${name},.*2026-11-03`));
  for (const place of ["otherManager", "managerBelow", "formerManager"] as const)
    expect(await coverageFor(place), place).not.toContain(name);
  for (const place of ["self", "peer", "admin"] as const) expect(await coverageFor(place), place).toBeNull();
});
