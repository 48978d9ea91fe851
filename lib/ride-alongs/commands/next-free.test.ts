import { beforeAll, beforeEach, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, dayAt } from "@/lib/kernel/period";
import type { Result } from "@/lib/kernel/result";
import { database, inTransaction } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { bookRideAlongAction, moveRideAlongAction } from "@/lib/ride-alongs/actions";
import { findNextFreeDay } from "@/lib/ride-alongs/queries/next-free";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const ZONE = "Europe/Berlin";

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().rideAlong.deleteMany();
  await database().appointment.deleteMany();
  await database().absence.deleteMany();
  await database().workingPattern.deleteMany();
});

async function act<I, T>(place: Place, { spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  return executeAction(spec, { actor: await actorOf(people[place], NOW), now: NOW }, input);
}

const book = (day: Day, place: Place = "manager", personId = people.self) =>
  act(place, bookRideAlongAction, { personId, day });

/** The day that a refusal names; null where it says that there is none. */
function named(answer: Result<unknown>): Day | null {
  if (answer.ok) throw new Error("It is booked.");
  const said = answer.error.fieldErrors?.nextFree;
  if (said === "rideAlongs.errors.noneFree") return null;
  expect(said).toMatchObject({ key: "rideAlongs.errors.nextFree" });
  return typeof said === "object" ? dayAt(new Date(Number(said.values?.day)), ZONE) : null;
}

async function away(personId: string, fromDay: Day, untilDay: Day) {
  const days = { fromDay: columnOfDay(fromDay), untilDay: columnOfDay(untilDay) };
  await database().absence.create({
    data: { id: newId(), personId, kind: "PARENTAL", ...days, percent: 100, createdAt: NOW },
  });
}

async function busy(personId: string, startsAt: Date) {
  const id = newId();
  const made = { createdById: personId, createdAt: NOW, changedAt: NOW, people: { create: [{ personId }] } };
  const endsAt = new Date(startsAt.getTime() + 15 * 60_000);
  await database().appointment.create({ data: { id, kind: "COACHING", startsAt, endsAt, ...made } });
  await database().appointmentSlot.create({ data: { personId, startsAt, appointmentId: id } });
}

test("a day that is free stands behind no weekend", async () => {
  expect(named(await book("2026-12-05"))).toBe("2026-12-07");
});

test("the day that is named is the first that can be booked, whatever stands before it", async () => {
  await book("2026-12-01", "above");
  // On leave until the 10th, then an appointment of the one, a ride-along of the other, and on Wednesdays nobody works.
  await away(people.self, "2026-12-02", "2026-12-11");
  await busy(people.manager, new Date("2026-12-14T09:00:00Z"));
  await book("2026-12-15", "manager", people.peer);
  await database().workingPattern.create({
    data: {
      id: newId(),
      personId: people.self,
      fromDay: columnOfDay("2026-01-01"),
      percents: [100, 100, 0, 100, 0, 0, 0],
    },
  });
  const day = named(await book("2026-12-02"));
  expect(day).toBe("2026-12-17");
  for (let other = "2026-12-02"; other < "2026-12-17"; other = addDays(other, 1)) {
    expect(await book(other), other).toMatchObject({ ok: false });
  }
  expect(await book("2026-12-17")).toMatchObject({ ok: true });
});

test("one that cannot move is told another day, and is not in its own way", async () => {
  const booked = await book("2026-12-02");
  if (!booked.ok) throw new Error("It is free.");
  const { id } = booked.value.value;
  await away(people.manager, "2026-12-03", "2026-12-04");
  const move = (day: Day) => act("manager", moveRideAlongAction, { id, version: 1, day, reason: "Fair" });
  const refused = await move("2026-12-03");
  expect(refused).toMatchObject({ error: { fieldErrors: { day: { key: "appointments.errors.away" } } } });
  expect(named(refused)).toBe("2026-12-04");
  expect(await database().appointmentSlot.count({ where: { personId: people.self } })).toBeGreaterThan(0);
  expect(await move("2026-12-04")).toMatchObject({ ok: true });
});

test("where no day within sixty is free it says so, and a day that is past names none", async () => {
  await away(people.self, "2026-12-01", "2027-03-01");
  expect(named(await book("2026-12-02"))).toBeNull();
  expect(await book("2026-11-23")).toMatchObject({ error: { fieldErrors: { day: "appointments.errors.past" } } });
  expect(await book("2026-11-23")).not.toMatchObject({ error: { fieldErrors: { nextFree: expect.anything() } } });
});

test("it costs as many questions however far ahead the free day lies", async () => {
  const questions = async () => {
    let asked = 0;
    await inTransaction(async (tx) => {
      const counting = new Proxy(tx, {
        get(target, name, self) {
          if (["$queryRaw", "appointmentSlot", "rideAlong"].includes(String(name))) asked += 1;
          return Reflect.get(target, name, self);
        },
      });
      const who = { personId: people.self, managerId: people.manager, restDays: 7, ownId: null };
      await findNextFreeDay(counting, { ...who, day: "2026-12-02", time: "09:00", minutes: 420, timeZone: ZONE });
    });
    return asked;
  };
  const near = await questions();
  await away(people.self, "2026-12-01", "2027-01-28");
  expect(near).toBeGreaterThan(3);
  expect(await questions()).toBe(near);
});
