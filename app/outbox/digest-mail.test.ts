import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { notify } from "@/lib/notifications/commands/notify";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import { sendNextDigest } from "@/lib/notifications/jobs/digest";
import { database, inTransaction } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { handleNext } from "@/lib/platform/outbox/outbox";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { leadTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findDigestReader } from "./digest-mail";
import { OUTBOX_HANDLERS } from "./handlers";

useTestDatabase();

const NOON = new Date("2026-11-24T11:00:00Z");
const MORNING = new Date("2026-11-25T06:00:00Z");

const received: { to: string; raw: string }[] = [];

const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const [to] = envelope.rcptTo;
      received.push({ to: to?.address ?? "", raw: Buffer.concat(chunks).toString("utf8") });
      done();
    });
  },
});

beforeAll(async () => {
  await seedOrganisation();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  process.env.SMTP_FROM = "Ridealong <ridealong@kestrel.example>";
  process.env.APP_URL = "https://sales.kestrel.example";
  forgetEnv();
});

afterAll(async () => {
  for (const name of ["SMTP_URL", "SMTP_FROM", "APP_URL"]) delete process.env[name];
  forgetEnv();
  await new Promise<void>((resolve) => server.close(resolve));
});

beforeEach(async () => {
  received.length = 0;
  await database().noticeDigest.deleteMany();
  await database().outboxEvent.deleteMany();
});

async function tell(personId: string, kind: NoticeKind, about: { entity: string; id: string }): Promise<void> {
  await database().noticeSwitch.create({ data: { personId, kind, isShown: true, isInDigest: true } });
  await inTransaction((tx) => notify(tx, [{ personId, kind, about, dedupeKey: newId(), at: NOON }]));
}

async function work(now = MORNING): Promise<void> {
  while (await sendNextDigest(findDigestReader, now));
  while (await handleNext(OUTBOX_HANDLERS, now));
}

function textOf(raw: string): string {
  const body = raw.split("\r\n\r\n").slice(1).join("\r\n\r\n");
  if (/content-transfer-encoding: base64/i.test(raw)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

async function seedImport(): Promise<string> {
  const findings = { counts: { file: { create: 12, update: 3, skip: 0, reject: 1 } } };
  const run = { id: newId(), state: "DONE" as const, createdAt: NOON, findings };
  await database().importRun.create({ data: run });
  const about = { name: "deals.csv", hash: "", encoding: "utf-8", delimiter: ",", source: "file", createdAt: NOON };
  await database().importFile.create({
    data: { id: newId(), importId: run.id, ...about, headings: [], rowCount: 16, columns: [] },
  });
  return run.id;
}

test("a digest arrives at seven, in the person's language, with links to what it is about", async () => {
  const admin = await seedPerson({ isAdmin: true, locale: "de", name: "Jörg Weißenfels" });
  const id = await seedImport();
  await tell(admin.id, "import.finished", { entity: "ImportRun", id });
  await work(new Date(MORNING.getTime() - 1));
  expect(received).toEqual([]);
  await work();
  await work(new Date(MORNING.getTime() + 3_600_000));
  expect(received.map(({ to }) => to)).toEqual([admin.email]);
  const text = textOf(received[0]?.raw ?? "");
  expect(text).toContain("Hallo Jörg Weißenfels");
  expect(text).toContain("Dein Import ist fertig\r\n  deals.csv: 12 neu, 3 geändert, 1 ausgelassen.");
  expect(text).toContain(`https://sales.kestrel.example/import/${id}`);
  expect(text).toContain("https://sales.kestrel.example/notifications");
});

test("what was for their eyes then and is not any more is not in it, and nothing else makes no mail", async () => {
  const former = await seedPerson({ isAdmin: true });
  await tell(former.id, "import.finished", { entity: "ImportRun", id: await seedImport() });
  await database().person.update({ where: { id: former.id }, data: { isAdmin: false } });
  await work();
  expect(received).toEqual([]);
  await tell(former.id, "access.roleChanged", { entity: "Person", id: former.id });
  await work(new Date(MORNING.getTime() + 86_400_000));
  expect(received).toHaveLength(1);
  expect(textOf(received[0]?.raw ?? "")).not.toContain("deals.csv");
});

test("words say how things stand when it is sent, and not how they stood", async () => {
  const team = await seedTeam({ isLed: false, name: "Harbour" });
  const [leads, ledOnce] = [await seedPerson({ role: "MANAGER" }), await seedPerson({ role: "MANAGER" })];
  for (const { id } of [leads, ledOnce]) await tell(id, "access.leadershipChanged", { entity: "Team", id: team.id });
  await leadTeam(leads.id, team.id, { from: "2026-11-24" });
  await work();
  const textFor = (email: string | null) => textOf(received.find(({ to }) => to === email)?.raw ?? "");
  expect(textFor(leads.email)).toContain("You lead Harbour\r\n  From 24 November 2026 on");
  expect(textFor(ledOnce.email)).toContain("You no longer lead Harbour");
});

test.each([
  ["is disabled", { disabledAt: NOON }],
  ["has left", { leftOn: "2026-11-25" }],
] as const)("nobody writes to somebody who %s", async (_, over) => {
  const person = await seedPerson(over);
  await tell(person.id, "access.roleChanged", { entity: "Person", id: person.id });
  await work();
  expect(received).toEqual([]);
});

test("on a day off it waits until the person is back at work", async () => {
  const person = await seedPerson();
  const days = { fromDay: new Date("2026-11-25"), untilDay: new Date("2026-11-26") };
  await database().absence.create({
    data: { id: newId(), personId: person.id, kind: "VACATION", ...days, createdAt: NOON },
  });
  await tell(person.id, "access.roleChanged", { entity: "Person", id: person.id });
  await work(new Date(MORNING.getTime() + 6 * 3_600_000));
  expect(received).toEqual([]);
  await work(new Date(MORNING.getTime() + 24 * 3_600_000));
  expect(received).toHaveLength(1);
});

test("an executive reads of somebody else's change while an executive, and names of people who write no headers", async () => {
  const [changed, witness] = [
    await seedPerson({ name: "Eve\r\nBcc: thief@elsewhere.example" }),
    await seedPerson({ role: "EXECUTIVE" }),
  ];
  const former = await seedPerson({ role: "EXECUTIVE" });
  for (const { id } of [witness, former]) await tell(id, "access.witnessed", { entity: "Person", id: changed.id });
  await database().person.update({ where: { id: former.id }, data: { role: "REP" } });
  await work();
  expect(received.map(({ to }) => to)).toEqual([witness.email]);
  expect(textOf(received[0]?.raw ?? "")).not.toMatch(/^bcc:/im);
});
