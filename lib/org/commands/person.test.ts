import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { findActor } from "@/lib/access/actor/find-actor";
import { createAccessLink } from "@/lib/access/commands/access-link";
import { findAccessLink } from "@/lib/access/queries/access-link";
import {
  addPersonAction,
  disablePersonAction,
  editPersonAction,
  enablePersonAction,
  sendAccessLinkAction,
  setLeaveDayAction,
} from "@/lib/org/actions";
import { database } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson, seedSession } from "@/lib/platform/testing/seed-person";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let admin: Actor;

beforeAll(async () => {
  await seedOrganisation();
  admin = await actorOf((await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id, now);
});

const as = (actor: Actor) => ({ actor, now });

async function fields(id: string) {
  const { version, name, email, role, isAdmin } = await database().person.findUniqueOrThrow({ where: { id } });
  return { id, version, name, email: email ?? undefined, role, isAdmin };
}

describe("adding somebody", () => {
  test("they are in the team from their first day, and the invitation is shown once where no mail goes out", async () => {
    const team = await seedTeam();
    const result = await executeAction(addPersonAction.spec, as(admin), {
      name: "Runa Velten",
      email: "Runa.Velten@Kestrel.example",
      role: "REP",
      hiredOn: "2026-12-01",
      teamId: team.id,
      invites: "on",
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { personId, issued } = result.value.value;
    expect(issued).toMatchObject({ kind: "INVITATION", isMailed: false });
    expect(issued?.link).toMatch(/\/invite\/[\w-]{40,}$/);
    const person = await database().person.findUniqueOrThrow({
      where: { id: personId },
      include: { memberships: true },
    });
    expect(person.email).toBe("runa.velten@kestrel.example");
    expect(person.memberships).toMatchObject([{ teamId: team.id, fromDay: new Date("2026-12-01"), untilDay: null }]);
  });

  test("an address that somebody has already, and an invitation without an address, are refused at the field", async () => {
    const taken = await seedPerson();
    const double = await executeAction(addPersonAction.spec, as(admin), { name: "A", email: taken.email, role: "REP" });
    expect(double).toMatchObject({ ok: false, error: { fieldErrors: { email: "org.errors.emailTaken" } } });
    const without = await executeAction(addPersonAction.spec, as(admin), { name: "A", role: "REP", invites: "on" });
    expect(without).toMatchObject({ ok: false, error: { fieldErrors: { email: "org.errors.emailForInvitation" } } });
  });

  test("a team that has ended takes nobody in, and the person is not half added", async () => {
    const team = await seedTeam({ isLed: false });
    await database().team.update({ where: { id: team.id }, data: { endedOn: new Date("2026-01-01") } });
    const before = await database().person.count();
    const result = await executeAction(addPersonAction.spec, as(admin), { name: "B", role: "REP", teamId: team.id });
    expect(result).toMatchObject({ ok: false, error: { fieldErrors: { teamId: "errors.choice" } } });
    expect(await database().person.count()).toBe(before);
  });
});

describe("changing somebody", () => {
  test("another role ends their sessions at once; another name does not", async () => {
    const rep = await seedPerson();
    const sessionId = await seedSession(rep.id, now);
    await executeAction(editPersonAction.spec, as(admin), { ...(await fields(rep.id)), name: "Another Name" });
    expect(await findActor(sessionId, now)).not.toBeNull();
    const promoted = await executeAction(editPersonAction.spec, as(admin), {
      ...(await fields(rep.id)),
      role: "MANAGER",
    });
    expect(promoted.ok).toBe(true);
    expect(await findActor(sessionId, now)).toBeNull();
  });

  test("another address, or none, ends sessions and open links at once", async () => {
    for (const email of ["put.right@kestrel.example", undefined]) {
      const rep = await seedPerson();
      const sessionId = await seedSession(rep.id, now);
      const link = { kind: "INVITATION" as const, personId: rep.id, createdById: null, now };
      const token = await createAccessLink(database(), link);
      const result = await executeAction(editPersonAction.spec, as(admin), { ...(await fields(rep.id)), email });
      expect(result.ok).toBe(true);
      expect(await findActor(sessionId, now)).toBeNull();
      expect(await findAccessLink(token, "INVITATION", now)).toBeNull();
    }
  });

  test("the former address hears of a new one, and so does an executive", async () => {
    Object.assign(process.env, { SMTP_URL: "smtp://127.0.0.1:1", SMTP_FROM: "ridealong@kestrel.example" });
    forgetEnv();
    const witness = await seedPerson({ role: "EXECUTIVE" });
    const rep = await seedPerson();
    const email = "of.the.admin@kestrel.example";
    await executeAction(editPersonAction.spec, as(admin), { ...(await fields(rep.id)), email });
    const events = await database().outboxEvent.findMany({ where: { kind: "mail.send" } });
    const addresses = events.map(({ payload }) => (payload as { to: { address: string } }).to.address);
    expect(addresses.toSorted()).toEqual([email, rep.email, witness.email].toSorted());
    for (const name of ["SMTP_URL", "SMTP_FROM"]) delete process.env[name];
    forgetEnv();
  });

  test("an invitation outlives a change of role, and whoever changes their own address stays signed in", async () => {
    const rep = await seedPerson();
    const token = await createAccessLink(database(), { kind: "INVITATION", personId: rep.id, createdById: null, now });
    await executeAction(editPersonAction.spec, as(admin), { ...(await fields(rep.id)), role: "MANAGER" });
    expect(await findAccessLink(token, "INVITATION", now)).not.toBeNull();
    const own = { ...(await fields(admin.personId)), email: "the.admin@kestrel.example" };
    expect((await executeAction(editPersonAction.spec, as(admin), own)).ok).toBe(true);
    expect(await findActor(admin.sessionId, now)).not.toBeNull();
  });

  test("of two who take one address at once, one hears at the field that it is taken", async () => {
    const email = "wanted@kestrel.example";
    const [rep, other] = [await seedPerson(), await seedPerson()];
    const edits = await Promise.all([fields(rep.id), fields(other.id)]);
    const results = await Promise.all([
      ...edits.map((edit) => executeAction(editPersonAction.spec, as(admin), { ...edit, email })),
      ...[1, 2].map((n) => executeAction(addPersonAction.spec, as(admin), { name: `New ${n}`, role: "REP", email })),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok)) {
      expect(result).toMatchObject({ error: { fieldErrors: { email: "org.errors.emailTaken" } } });
    }
  });

  test("nobody changes their own role or flag, but the name on their own record", async () => {
    const own = await fields(admin.personId);
    for (const change of [{ role: "REP" }, { isAdmin: false }]) {
      const result = await executeAction(editPersonAction.spec, as(admin), { ...own, ...change });
      expect(result).toMatchObject({ ok: false, error: { code: "OWN_ACCESS" } });
    }
    const renamed = await executeAction(editPersonAction.spec, as(admin), { ...own, name: "Renamed Admin" });
    expect(renamed.ok).toBe(true);
  });

  test("whoever leads a team does not become a rep", async () => {
    const { lead } = await seedTeam();
    const result = await executeAction(editPersonAction.spec, as(admin), {
      ...(await fields(lead?.id ?? "")),
      role: "REP",
    });
    expect(result).toMatchObject({ ok: false, error: { fieldErrors: { role: "org.errors.stillLeads" } } });
  });

  test("two administrators at once: the second is told, and nothing of the first is lost", async () => {
    const rep = await seedPerson();
    const seen = await fields(rep.id);
    const results = await Promise.all(
      ["First", "Second"].map((name) => executeAction(editPersonAction.spec, as(admin), { ...seen, name })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "OUTDATED" } });
    expect((await fields(rep.id)).version).toBe(seen.version + 1);
  });
});

describe("shutting out and leaving", () => {
  test("a disabled person is out at once and comes back with the door open", async () => {
    const rep = await seedPerson();
    const sessionId = await seedSession(rep.id, now);
    await executeAction(disablePersonAction.spec, as(admin), { id: rep.id, version: 1 });
    expect(await findActor(sessionId, now)).toBeNull();
    await executeAction(enablePersonAction.spec, as(admin), { id: rep.id, version: 2 });
    expect(await findActor(await seedSession(rep.id, now), now)).not.toBeNull();
  });

  test("nobody shuts themselves out or sets their own leave day", async () => {
    const { version } = await fields(admin.personId);
    const out = await executeAction(disablePersonAction.spec, as(admin), { id: admin.personId, version });
    const left = await executeAction(setLeaveDayAction.spec, as(admin), {
      id: admin.personId,
      version,
      leftOn: "2026-12-01",
    });
    expect([out, left]).toMatchObject([{ error: { code: "OWN_ACCESS" } }, { error: { code: "OWN_ACCESS" } }]);
  });

  test("on the leave day team and leadership end, and the session ends when the day comes", async () => {
    const { lead, id: teamId } = await seedTeam({ parentId: (await seedTeam()).id });
    const leadId = lead?.id ?? "";
    const sessionId = await seedSession(leadId, now);
    await executeAction(setLeaveDayAction.spec, as(admin), { id: leadId, version: 1, leftOn: "2026-11-26" });
    expect(await findActor(sessionId, now)).not.toBeNull();
    expect(await findActor(sessionId, new Date("2026-11-25T23:30:00Z"))).toBeNull();
    const until = new Date("2026-11-26");
    expect(await database().teamLeadership.findFirst({ where: { teamId } })).toMatchObject({ untilDay: until });
    expect(await database().teamMembership.findFirst({ where: { personId: leadId } })).toMatchObject({
      untilDay: until,
    });
  });
});

test("whoever has left gets no link", async () => {
  const rep = await seedPerson({ leftOn: "2026-11-24" });
  const result = await executeAction(sendAccessLinkAction.spec, as(admin), { id: rep.id });
  expect(result).toMatchObject({ ok: false, error: { code: "LEFT" } });
});

test("a link for a new password signs the person out, and the trail says who asked for it", async () => {
  const rep = await seedPerson({ passwordHash: "not a real hash" });
  const sessionId = await seedSession(rep.id, now);
  const result = await executeAction(sendAccessLinkAction.spec, as(admin), { id: rep.id });
  expect(result).toMatchObject({ ok: true, value: { value: { kind: "RESET" } } });
  expect(await findActor(sessionId, now)).toBeNull();
  const [event] = await database().auditEvent.findMany({ where: { entityId: rep.id } });
  expect(event).toMatchObject({ actorId: admin.personId, action: "org.sendAccessLink", fields: ["resetLink"] });
});
