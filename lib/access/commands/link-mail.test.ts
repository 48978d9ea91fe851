import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { enqueueMail, onSendMail } from "@/lib/platform/mail/mail";
import { handleNext, type OutboxHandler } from "@/lib/platform/outbox/outbox";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { mailAccessChanged, mailAccessLink } from "./link-mail";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const handlers = { "mail.send": onSendMail };
const received: string[] = [];
const recipients: string[] = [];
const refusals: string[] = [];

const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo: ({ address }, _session, done) => {
    const refusal = refusals.shift();
    if (refusal) return done(new Error(refusal));
    recipients.push(address);
    return done();
  },
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks).toString("utf8"));
      done();
    });
  },
});

beforeAll(async () => {
  await seedOrganisation();
  await database().organisation.update({ where: { id: 1 }, data: { locale: "de" } });
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
  recipients.length = 0;
  await database().outboxEvent.deleteMany();
});

const invitation = {
  kind: "INVITATION" as const,
  token: "a-token-that-nobody-else-knows",
  person: { name: "Jörg Weißenfels", email: "joerg@kestrel.example", locale: "de" },
  organisation: "Kestrel Pumps",
  now,
};

function textOf(raw: string): string {
  const body = raw.split("\r\n\r\n").slice(1).join("\r\n\r\n");
  const isBase64 = /content-transfer-encoding: base64/i.test(raw);
  if (isBase64) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

test("an invitation arrives in the person's language, and its token does not stay in the table", async () => {
  const { link, isMailed } = await inTransaction((tx) => mailAccessLink(tx, invitation));
  expect([link, isMailed]).toEqual(["https://sales.kestrel.example/invite/a-token-that-nobody-else-knows", true]);
  expect(await handleNext(handlers, now)).toBe(true);
  expect(received).toHaveLength(1);
  expect(textOf(received[0] ?? "")).toContain("Hallo Jörg Weißenfels");
  expect(textOf(received[0] ?? "")).toContain(link);
  expect(recipients).toEqual(["joerg@kestrel.example"]);
  expect(received[0]).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
  expect(received[0]).toContain("From: Ridealong <ridealong@kestrel.example>");
  const [event] = await database().outboxEvent.findMany();
  expect(event).toMatchObject({ payload: {}, handledAt: now });
  expect(received[0]).toContain(`Message-ID: <${event?.id}@sales.kestrel.example>`);
});

test("a recipient who is refused is tried again later, and the mail arrives once", async () => {
  refusals.push(`Spam: https://sales.kestrel.example/invite/${invitation.token}`);
  await inTransaction((tx) => mailAccessLink(tx, invitation));
  await handleNext(handlers, now);
  expect(received).toHaveLength(0);
  const waiting = await database().outboxEvent.findFirstOrThrow();
  expect(waiting).toMatchObject({ attempts: 1, handledAt: null, lastError: "The mail server answered 550 to RCPT TO" });
  expect(await handleNext(handlers, now)).toBe(false);
  const later = new Date(now.getTime() + 3_600_000);
  expect(await handleNext(handlers, later)).toBe(true);
  expect(await handleNext(handlers, later)).toBe(false);
  expect(received).toHaveLength(1);
  expect(received[0]).toContain(`Message-ID: <${waiting.id}@`);
  expect(await database().outboxEvent.findFirst()).toMatchObject({ payload: {}, lastError: null });
});

test("a mail that was sent before a crash comes again under the same message id", async () => {
  await inTransaction((tx) => mailAccessLink(tx, invitation));
  const crashing: OutboxHandler = async (...event) => {
    await onSendMail.handle(...event);
    throw new Error("The power went");
  };
  await handleNext({ "mail.send": crashing }, now);
  await handleNext(handlers, new Date(now.getTime() + 3_600_000));
  const ids = received.map((raw) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("without a mail server the mail waits, with its reason", async () => {
  const url = process.env.SMTP_URL;
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  forgetEnv();
  await inTransaction((tx) => mailAccessLink(tx, invitation));
  await handleNext(handlers, now);
  const lastError = expect.stringMatching(/^No mail server: E/);
  expect(await database().outboxEvent.findFirst()).toMatchObject({ attempts: 1, handledAt: null, lastError });
  process.env.SMTP_URL = url;
  forgetEnv();
});

test.each(["\r\n", "\n", "\r", "\u2028", "\u0085"])(
  "a name with a line break (%j) makes no header and no paragraph",
  async (end) => {
    const name = `Eve${end}Bcc: thief@elsewhere.example${end}${end}Hello`;
    const person = { ...invitation.person, name };
    await inTransaction((tx) => mailAccessLink(tx, { ...invitation, person, organisation: name }));
    await handleNext(handlers, now);
    const head = (received[0] ?? "").split("\r\n\r\n")[0] ?? "";
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).not.toMatch(/^hello/im);
    expect(textOf(received[0] ?? "")).not.toMatch(/^(bcc|hello)/im);
    expect(recipients).toEqual(["joerg@kestrel.example"]);
  },
);

test.each([
  "eve@kestrel.example, thief@elsewhere.example",
  "eve@kestrel.example,thief@elsewhere.example",
  "eve@kestrel.example\r\nBcc: thief@elsewhere.example",
  "eve@kestrel.example> NOTIFY=SUCCESS <thief@elsewhere.example",
  '"thief@elsewhere.example x"@kestrel.example',
  "thief@elsewhere.example (eve@kestrel.example)",
  "",
])("what is not one address (%j) gets no mail, and the caller shows the link", async (email) => {
  const person = { ...invitation.person, email };
  const { isMailed } = await inTransaction((tx) => mailAccessLink(tx, { ...invitation, person }));
  expect([isMailed, await handleNext(handlers, now)]).toEqual([false, false]);
});

test("a reset leads to its own page, in the organisation's language for whoever has chosen none", async () => {
  const person = { ...invitation.person, locale: null };
  const { link } = await inTransaction((tx) => mailAccessLink(tx, { ...invitation, kind: "RESET", person }));
  await handleNext(handlers, now);
  expect(link).toBe("https://sales.kestrel.example/reset/a-token-that-nobody-else-knows");
  expect(textOf(received[0] ?? "")).toContain("Er gilt einmal, 7 Tage lang.");
});

test("whose access was changed hears of it, and so does an executive who still works here", async () => {
  const [rep, admin] = [await seedPerson({ locale: "en" }), await seedPerson({ role: "EXECUTIVE", isAdmin: true })];
  await seedPerson({ role: "EXECUTIVE", leftOn: "2026-11-24" });
  await seedPerson({ role: "EXECUTIVE", disabledAt: now });
  const witness = await seedPerson({ role: "EXECUTIVE", leftOn: "2026-12-31" });
  await inTransaction((tx) => mailAccessChanged(tx, { personId: rep.id, changedById: admin.id, now }));
  while (await handleNext(handlers, now));
  expect(recipients.toSorted()).toEqual([rep.email, witness.email].toSorted());
  const texts = received.map(textOf).toSorted();
  expect(texts[0]).toContain(`Hallo ${witness.name},\r\n\r\n${admin.name} hat den Zugang von ${rep.name} geändert`);
  expect(texts[1]).toContain(`Hello ${rep.name},\r\n\r\n${admin.name} changed the access of ${rep.name}`);
});

test("after a change of address the former one hears of it too, once for each address", async () => {
  const [person, admin] = [await seedPerson({ name: "Runa Velten" }), await seedPerson({ isAdmin: true })];
  const change = { personId: person.id, changedById: admin.id, now };
  await inTransaction((tx) => mailAccessChanged(tx, { ...change, formerEmail: "old@kestrel.example" }));
  await inTransaction((tx) => mailAccessChanged(tx, { ...change, formerEmail: person.email }));
  while (await handleNext(handlers, now));
  const [own, former] = [person.email, "old@kestrel.example"].map((address) =>
    recipients.filter((to) => to === address),
  );
  expect([own?.length, former?.length]).toEqual([2, 1]);
});

test("where no mail is set up nothing is left to be sent, and the caller gets the link", async () => {
  const url = process.env.SMTP_URL;
  delete process.env.SMTP_URL;
  forgetEnv();
  const { isMailed } = await inTransaction((tx) => mailAccessLink(tx, invitation));
  const mail = { to: { name: "A", address: "a@kestrel.example" }, subject: "s", text: "t" };
  expect([isMailed, await inTransaction((tx) => enqueueMail(tx, mail, now))]).toEqual([false, false]);
  expect(await database().outboxEvent.count()).toBe(0);
  process.env.SMTP_URL = url;
  forgetEnv();
});
