import { beforeEach, expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { enqueue, forgetHandled, handleNext, type OutboxHandlers } from "./outbox";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

beforeEach(async () => {
  await database().outboxEvent.deleteMany();
});

const leave = (kind: string, at = now) => inTransaction((tx) => enqueue(tx, kind, { kind }, at));

test("an effect exists if and only if its cause was committed", async () => {
  const failing = inTransaction(async (tx) => {
    await enqueue(tx, "test.effect", {}, now);
    throw new Error("the command changed its mind");
  });
  await expect(failing).rejects.toThrow("changed its mind");
  expect(await database().outboxEvent.count()).toBe(0);
});

test("several workers share the events, and each is handled once", async () => {
  for (let index = 0; index < 12; index += 1) await leave("test.effect");
  const handled: string[] = [];
  const handlers: OutboxHandlers = {
    "test.effect": async (_payload, { eventId }) => {
      handled.push(eventId);
    },
  };
  const work = async () => {
    while (await handleNext(handlers, now));
  };
  await Promise.all([work(), work(), work()]);
  expect(handled).toHaveLength(12);
  expect(new Set(handled).size).toBe(12);
});

test("what a handler writes is gone when it fails, and it is tried again after a growing while", async () => {
  await leave("test.effect");
  let isBroken = true;
  const handlers: OutboxHandlers = {
    "test.effect": async (_payload, { tx }) => {
      await enqueue(tx, "test.other", {}, now);
      if (isBroken) throw new Error("not yet");
    },
  };
  expect(await handleNext(handlers, now)).toBe(true);
  expect(await database().outboxEvent.count()).toBe(1);
  expect(await handleNext(handlers, later(1))).toBe(false);
  expect(await handleNext(handlers, later(2))).toBe(true);
  expect(await handleNext(handlers, later(5))).toBe(false);
  isBroken = false;
  expect(await handleNext(handlers, later(6))).toBe(true);
  const [event] = await database().outboxEvent.findMany({ where: { kind: "test.effect" } });
  expect(event).toMatchObject({ attempts: 2, lastError: null, handledAt: later(6) });
});

test("an event that nobody here handles waits and blocks nobody", async () => {
  await leave("test.unknown");
  await leave("test.effect", later(-10));
  let count = 0;
  const handlers: OutboxHandlers = {
    "test.effect": async () => {
      count += 1;
    },
  };
  while (await handleNext(handlers, now));
  expect([count, await database().outboxEvent.count({ where: { handledAt: null } })]).toEqual([1, 1]);
});

test("what was handled a month ago is deleted; what still waits stays, however old it is", async () => {
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  await leave("test.handled");
  await leave("test.waiting");
  while (await handleNext({ "test.handled": async () => {} }, now));
  expect(await forgetHandled(days(30))).toBe(false);
  expect(await database().outboxEvent.count()).toBe(2);
  await forgetHandled(days(30.1));
  expect(await database().outboxEvent.findMany({ select: { kind: true } })).toEqual([{ kind: "test.waiting" }]);
});
