import { beforeEach, expect, test, vi } from "vitest";
import { deliver, sendWaiting, takeBack } from "./log-queue";
import { keep, type QueuedLog, readQueue } from "./log-store";

const ME = "me";
const ENTRY: QueuedLog = {
  idempotencyKey: "key-00000001",
  typeId: "call",
  count: 1,
  occurredAt: "2026-11-24T10:00:00Z",
};

type Asked = { path: string; answer: (response: Response) => void; fail: () => void };

let asked: Asked[];

beforeEach(() => {
  const stored = new Map<string, string>();
  asked = [];
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, text: string) => void stored.set(name, text),
      removeItem: (name: string) => void stored.delete(name),
    },
  });
  vi.stubGlobal(
    "fetch",
    (path: string) =>
      new Promise<Response>((answer, reject) => {
        asked.push({ path, answer, fail: () => reject(new TypeError("Failed to fetch")) });
      }),
  );
});

const sent = () => Response.json({ ok: true, value: { id: "a" } });
const refusal = (code: string, message: string) =>
  Response.json({ ok: false, error: { code, message } }, { status: 422 });

test.each([
  ["a refusal of ours", () => refusal("INVALID", "Too far back."), { refused: "Too far back." }],
  ["an entry that arrived", sent, { sent: true }],
  [
    "a foreign request, which has no words",
    () => Response.json({ ok: false, error: { code: "FOREIGN" } }, { status: 403 }),
    { kept: true },
  ],
  ["a refusal with an empty text", () => refusal("INVALID", ""), { kept: true }],
  ["a proxy's own error", () => Response.json({ error: "rate limited" }, { status: 429 }), { kept: true }],
  [
    "a proxy's error with a message",
    () => Response.json({ error: { message: "Forbidden" } }, { status: 403 }),
    { kept: true },
  ],
  ["a guest network that says yes to everything", () => Response.json({ ok: true }), { kept: true }],
  ["a page instead of an answer", () => new Response("<html>", { status: 200 }), { kept: true }],
  ["nothing at all", () => Response.json(null), { kept: true }],
  [
    "a session that has ended",
    () => Response.json({ ok: false, error: { code: "SIGNED_OUT", message: "x" } }, { status: 401 }),
    { kept: true },
  ],
  [
    "a server that broke",
    () => Response.json({ ok: false, error: { code: "UNEXPECTED", message: "x" } }, { status: 500 }),
    { kept: true },
  ],
])("%s", async (_, answer, outcome) => {
  const delivery = deliver(ENTRY);
  asked[0]?.answer(answer());
  expect(await delivery).toMatchObject(outcome);
});

test("what is taken back without a connection is told to the server later, by its key", async () => {
  keep(ME, { ...ENTRY, tried: true });
  const undone = takeBack(ME, ENTRY);
  expect(readQueue(ME)).toMatchObject([{ idempotencyKey: ENTRY.idempotencyKey, takenBack: true }]);
  asked[0]?.fail();
  expect(await undone).toEqual({ kept: true });
  expect(readQueue(ME)).toMatchObject([{ takenBack: true, tried: true }]);
  const arrived = sendWaiting(ME);
  asked[1]?.answer(sent());
  expect(await arrived).toBe(1);
  expect(asked.map((one) => one.path)).toEqual(["/api/activities/undo", "/api/activities/undo"]);
  expect(readQueue(ME)).toEqual([]);
});

test("an entry that is being sent when it is taken back stays to be taken back until the server has done so", async () => {
  keep(ME, ENTRY);
  const arrived = sendWaiting(ME);
  const undone = takeBack(ME, ENTRY);
  asked[0]?.answer(sent());
  await arrived;
  expect(readQueue(ME)).toMatchObject([{ takenBack: true }]);
  asked[1]?.answer(sent());
  expect(await undone).toEqual({ sent: true });
  expect(readQueue(ME)).toEqual([]);
});

test("a refused undo stays visible with its reason", async () => {
  const undone = takeBack(ME, ENTRY);
  asked[0]?.answer(refusal("FORBIDDEN", "Not yours."));
  expect(await undone).toMatchObject({ refused: "Not yours." });
  expect(readQueue(ME)).toMatchObject([{ takenBack: true, refusal: "Not yours." }]);
});

test("a refusal without words loses nothing, and what is behind it waits its turn", async () => {
  keep(ME, ENTRY);
  keep(ME, { ...ENTRY, idempotencyKey: "key-00000002" });
  const arrived = sendWaiting(ME);
  asked[0]?.answer(Response.json({ message: "blocked" }, { status: 403 }));
  expect(await arrived).toBe(0);
  expect(readQueue(ME)).toHaveLength(2);
  expect(asked).toHaveLength(1);
});
