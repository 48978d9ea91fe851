import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, LINE, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { saveScorecardAction } from "@/lib/ride-alongs/actions";
import { findCards, findSkillProfile } from "./scorecards";

useTestDatabase();

const NOW = new Date("2026-11-24T16:00:00Z");
const TWO_DAYS_LATER = new Date("2026-11-26T16:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().rideAlong.deleteMany();
});

const FULL = {
  "level-preparation": "3",
  "level-opening": "4",
  "level-questions": "2",
  "level-listening": "3",
  "level-nextStep": "4",
};

async function save(place: Place, rideAlongId: string, fields: object, now = NOW) {
  const actor = await actorOf(people[place], now);
  return executeAction(saveScorecardAction.spec, { actor, now }, { rideAlongId, ...fields });
}

async function seen(place: Place, id: string, now = NOW) {
  const scope = await mintScope(await actorOf(people[place], now), "rideAlong:read", now);
  return scope && findCards(scope, id, now);
}

/** Whose praise somebody finds anywhere in what the query gives them. */
async function praiseFor(place: Place, id: string, now = NOW) {
  const text = JSON.stringify(await seen(place, id, now));
  return ["rep", "manager"].filter((side) => text.includes(`praise of the ${side}`)).join("+");
}

const card = (side: "rep" | "manager", sends: boolean) => ({
  ...FULL,
  praise: `praise of the ${side}`,
  ...(sends ? { sends: "1" } : {}),
});

describe("a card", () => {
  const CASES: [string, [boolean | null, boolean | null], Date, [string, string, string]][] = [
    ["that is a draft is its author's alone", [false, false], NOW, ["rep", "manager", ""]],
    ["that the manager has sent waits for the rep's", [false, true], NOW, ["rep", "manager", ""]],
    ["also where the rep has begun none", [null, true], NOW, ["", "manager", ""]],
    ["that the rep has sent waits for the manager's", [true, false], NOW, ["rep", "manager", ""]],
    ["opens once both have sent", [true, true], NOW, ["rep+manager", "rep+manager", "rep+manager"]],
    ["opens two days after the day was held", [null, true], TWO_DAYS_LATER, ["manager", "manager", "manager"]],
    ["but a draft never does", [false, true], TWO_DAYS_LATER, ["rep+manager", "manager", "manager"]],
  ];

  test.each(CASES)("%s", async (_, [rep, manager], now, [own, their, line]) => {
    const { id } = await seedRide(people.self, people.manager);
    if (rep !== null) expect(await save("self", id, card("rep", rep))).toMatchObject({ ok: true });
    if (manager !== null) expect(await save("manager", id, card("manager", manager))).toMatchObject({ ok: true });
    expect(await praiseFor("self", id, now)).toBe(own);
    expect(await praiseFor("manager", id, now)).toBe(their);
    for (const place of LINE) if (place !== "manager") expect(await praiseFor(place, id, now), place).toBe(line);
    for (const place of PLACES) if (CIRCLE[place] === "none") expect(await praiseFor(place, id, now), place).toBe("");
  });

  test("is sent only with a level wherever one is required, and with what was seen at the ends of the scale", async () => {
    const { id } = await seedRide(people.self, people.manager);
    const { "level-opening": _, ...without } = FULL;
    expect(await save("self", id, { ...without, sends: "1" })).toMatchObject({
      error: { fieldErrors: { "level-opening": "rideAlongs.errors.levelNeeded" } },
    });
    expect(await save("self", id, { ...FULL, "level-benefit": "5", sends: "1" })).toMatchObject({
      error: { fieldErrors: { "evidence-benefit": "rideAlongs.errors.evidenceNeeded" } },
    });
    expect(await save("self", id, without)).toMatchObject({ ok: true });
    const all = { ...FULL, "level-benefit": "5", "evidence-benefit": "She took notes", sends: "1" };
    expect(await save("self", id, all)).toMatchObject({ ok: true });
    expect(await save("self", id, FULL)).toMatchObject({ error: { code: "SENT" } });
  });

  test("holds what its rubric asks for and nothing else, and a level that is none is refused", async () => {
    const { id } = await seedRide(people.self, people.manager);
    await save("self", id, { "level-opening": "3", "level-gossip": "5", "evidence-x": "y" });
    const [kept] = await database().scorecard.findMany({ where: { rideAlongId: id } });
    expect(kept?.scores).toEqual([{ criterion: "opening", level: 3, evidence: "" }]);
    expect(await save("self", id, { "level-opening": "6" })).toMatchObject({ error: { code: "INVALID" } });
  });

  test("of the manager says that the day was held; none is filled in before it begins", async () => {
    const { id } = await seedRide(people.self, people.manager);
    await save("manager", id, card("manager", true));
    expect(await database().rideAlong.findUnique({ where: { id } })).toMatchObject({ state: "HELD", heldAt: NOW });
    const tomorrow = await seedRide(people.self, people.manager, { day: "2026-11-25" });
    expect(await save("self", tomorrow.id, FULL)).toMatchObject({ error: { code: "NOT_YET" } });
  });
});

test("a profile rests on managers' cards that are open, from two on", async () => {
  const profile = async (place: Place) => {
    const scope = await mintScope(await actorOf(people[place], NOW), "rideAlong:read", NOW);
    const standings = scope ? await findSkillProfile(scope, people.self, { today: "2026-11-24", now: NOW }) : [];
    return standings.find(({ skill }) => skill === "OPENING");
  };
  const first = await seedRide(people.self, people.manager, { day: "2026-11-10" });
  const second = await seedRide(people.self, people.manager, { day: "2026-11-24" });
  for (const { id } of [first, second]) await save("manager", id, { ...FULL, sends: "1" });
  expect(await profile("self")).toMatchObject({ observations: 0, level: null });
  await save("self", first.id, { ...FULL, "level-opening": "2", sends: "1" });
  expect(await profile("self")).toMatchObject({ observations: 1, level: null });
  await save("self", second.id, { ...FULL, sends: "1" });
  expect(await profile("self")).toMatchObject({ observations: 2, level: 4 });
  expect(await profile("peer")).toMatchObject({ observations: 0 });
});
