import { beforeAll, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { editSlumpRulesAction } from "@/lib/metrics/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");
const RULES = { version: 1, releaseMornings: "2", releaseTime: "09:30", rampWeeks: "8" };

let actor: Actor;

beforeAll(async () => {
  await seedOrganisation();
  await database().slumpRules.create({ data: { id: 1 } });
  actor = await actorOf((await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id, NOW);
});

const edit = (input: object) => executeAction(editSlumpRulesAction.spec, { actor, now: NOW }, { ...RULES, ...input });
const stored = () => database().slumpRules.findUniqueOrThrow({ where: { id: 1 } });

test.each([
  [{ releaseMornings: "0" }, "releaseMornings"],
  [{ releaseMornings: "6" }, "releaseMornings"],
  [{ releaseTime: "25:00" }, "releaseTime"],
  [{ rampWeeks: "-1" }, "rampWeeks"],
  [{ rampWeeks: "53" }, "rampWeeks"],
])("%j is refused: the rep is told first, and a ramp-up ends", async (input, field) => {
  expect(await edit(input)).toMatchObject({ error: { fieldErrors: { [field]: expect.anything() } } });
  expect((await stored()).version).toBe(1);
});

test("a change holds from now on, is told, and leaves what is on record alone", async () => {
  const slump = await seedSlump((await seedPerson()).id);
  const before = await database().slump.findUniqueOrThrow({ where: { id: slump.id } });
  expect(await edit({})).toMatchObject({ ok: true, value: { value: { version: 2 } } });
  expect(await stored()).toMatchObject({ releaseMornings: 2, releaseTime: "09:30", rampWeeks: 8, version: 2 });
  expect((await database().slump.findUniqueOrThrow({ where: { id: slump.id } })).releasedAt).toEqual(before.releasedAt);
  expect(await database().auditEvent.findFirstOrThrow({ where: { entity: "SlumpRules" } })).toMatchObject({
    fields: ["releaseMornings", "releaseTime", "rampWeeks"],
    values: { releaseMornings: 2, releaseTime: "09:30", rampWeeks: 8 },
  });
});

test("nothing different changes nothing, and whoever comes second is told", async () => {
  expect(await edit({ version: 2 })).toMatchObject({ ok: true });
  expect((await stored()).version).toBe(2);
  expect(await edit({ rampWeeks: "10" })).toMatchObject({ error: { code: "OUTDATED" } });
});
