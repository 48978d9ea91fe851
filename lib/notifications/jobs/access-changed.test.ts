import { beforeAll, beforeEach, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { newId } from "@/lib/kernel/ids";
import { addDeputyAction, editPersonAction, sendAccessLinkAction, setLeadAction } from "@/lib/org/actions";
import { database } from "@/lib/platform/db/database";
import { handleNext } from "@/lib/platform/outbox/outbox";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { onAccessChanged } from "./access-changed";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");

let admin: Awaited<ReturnType<typeof actorOf>>;
let witnessId: string;

beforeAll(async () => {
  await seedOrganisation();
  witnessId = (await seedPerson({ role: "EXECUTIVE" })).id;
  admin = await actorOf((await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id, now);
});

beforeEach(async () => {
  await database().notice.deleteMany();
});

async function told() {
  while (await handleNext({ "access.changed": onAccessChanged }, now));
  const rows = await database().notice.findMany({ orderBy: [{ kind: "asc" }, { personId: "asc" }] });
  return rows.map(({ personId, kind, entity, entityId }) => [personId, kind, entity, entityId]);
}

test("a change of role is told to the person and to an executive who did not make it", async () => {
  const { id, name } = await seedPerson();
  const input = { id, version: 1, name, role: "MANAGER", isAdmin: false };
  expect(await executeAction(editPersonAction.spec, { actor: admin, now }, input)).toMatchObject({ ok: true });
  expect(await told()).toEqual([
    [id, "access.roleChanged", "Person", id],
    [witnessId, "access.witnessed", "Person", id],
  ]);
});

test("a change of the name alone is told to nobody", async () => {
  const { id } = await seedPerson();
  const input = { id, version: 1, name: "Another Name", role: "REP", isAdmin: false };
  await executeAction(editPersonAction.spec, { actor: admin, now }, input);
  expect(await told()).toEqual([]);
});

test("whoever gets a team and whoever loses it are told, about the team", async () => {
  const team = await seedTeam();
  const next = await seedPerson({ role: "MANAGER" });
  const input = { teamId: team.id, personId: next.id, from: "2026-11-24" };
  await executeAction(setLeadAction.spec, { actor: admin, now }, input);
  const about = (await told()).filter(([, kind]) => kind === "access.leadershipChanged");
  expect(about.map(([personId, , , teamId]) => [personId, teamId]).toSorted()).toEqual(
    [team.lead?.id ?? "", next.id].map((id) => [id, team.id]).toSorted(),
  );
});

test("a deputy is told, and so is whoever a reset link was made for; a first invitation is none", async () => {
  const [team, deputy] = [await seedTeam({ isLed: false }), await seedPerson({ role: "MANAGER" })];
  const input = { teamId: team.id, personId: deputy.id, from: "2026-11-24", lastDay: "2026-11-25" };
  await executeAction(addDeputyAction.spec, { actor: admin, now }, input);
  await executeAction(sendAccessLinkAction.spec, { actor: admin, now }, { id: deputy.id });
  await database().person.update({ where: { id: deputy.id }, data: { passwordHash: newId() } });
  await executeAction(sendAccessLinkAction.spec, { actor: admin, now }, { id: deputy.id });
  const kinds = (await told()).filter(([personId]) => personId === deputy.id).map(([, kind]) => kind);
  expect(kinds).toEqual(["access.leadershipChanged", "access.resetLink"]);
});
