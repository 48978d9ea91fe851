import { expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { joinTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listOverlooked } from "./overlooked";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";

async function overlookedBy(personId: string) {
  const scope = await mintScope(await actorOf(personId, NOW), "coaching:lead", NOW);
  return scope ? listOverlooked(scope, { today: TODAY, timeZone: "Europe/Berlin" }) : [];
}

test("is the line's to see, and nobody's about themselves", async () => {
  const people = await seedCircle();
  const others = await database().person.findMany({ where: { role: "REP", id: { not: people.self } } });
  for (const { id } of others) await seedRide(id, people.manager, { day: "2026-11-03", state: "HELD" });
  const sees = async (place: Place) =>
    (await overlookedBy(people[place])).some(({ person }) => person.id === people.self);
  for (const place of PLACES) expect(await sees(place), place).toBe(CIRCLE[place] === "line");
});

test("whoever had nobody's time for eight weeks is named, who has waited longest first, and three at most", async () => {
  const team = await seedTeam({ reps: 4 });
  const [never, longest, long, lately] = team.reps.map(({ id }) => id) as [string, string, string, string];
  const lead = team.lead?.id ?? "";
  await seedRide(longest, lead, { day: "2026-03-02", state: "HELD" });
  await seedCoachingSession(longest, lead, { state: "HELD", startsAt: new Date("2026-05-04T09:00:00Z") });
  await seedRide(long, lead, { day: "2026-09-28", state: "HELD" });
  await seedRide(lately, lead, { day: "2026-09-29", state: "HELD" });
  const named = await overlookedBy(lead);
  expect(named.map(({ person, lastOn }) => [person.id, lastOn])).toEqual([
    [never, null],
    [longest, "2026-05-04"],
    [long, "2026-09-28"],
  ]);
  await seedRide(long, lead, { day: "2026-12-01" });
  await seedCoachingSession(longest, lead, { state: "ASKED", startsAt: new Date("2026-11-20T09:00:00Z") });
  expect((await overlookedBy(lead)).map(({ person }) => person.id)).toEqual([never]);
});

test("a new colleague, whoever is away and whoever leaves are not overlooked", async () => {
  const team = await seedTeam({ reps: 1 });
  const away = team.reps[0]?.id ?? "";
  for (const hired of [{ hiredOn: "2026-10-01" }, { leftOn: "2026-11-24" }] as const)
    await joinTeam((await seedPerson(hired)).id, team.id);
  const days = { fromDay: columnOfDay("2026-11-16"), untilDay: columnOfDay("2026-11-25") };
  const absence = { id: newId(), personId: away, kind: "VACATION" as const, ...days, createdAt: NOW };
  await database().absence.create({ data: absence });
  expect(await overlookedBy(team.lead?.id ?? "")).toEqual([]);
  await database().absence.update({ where: { id: absence.id }, data: { percent: 50 } });
  expect(await overlookedBy(team.lead?.id ?? "")).toHaveLength(1);
});
