import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { bookAppointment, cancelAppointment, moveAppointment } from "./book-appointment";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const at = (time: string, day = "2026-11-26") => new Date(`${day}T${time}Z`);

let rep: string;
let one: string;
let other: string;

beforeAll(async () => {
  await seedOrganisation();
  rep = (await seedPerson({ name: "Rana Rep" })).id;
  one = (await seedPerson({ role: "MANAGER", name: "Mona Manager" })).id;
  other = (await seedPerson({ role: "MANAGER" })).id;
});

beforeEach(async () => {
  await database().appointment.deleteMany();
  await database().absence.deleteMany();
});

function bookingOf(managerId: string, from: string, until: string, day?: string) {
  const span = { startsAt: at(from, day), endsAt: at(until, day) };
  const people = { personIds: [managerId, rep], bookedById: managerId };
  return { kind: "COACHING" as const, timeZone: "Europe/Berlin", ...span, ...people };
}

const book = (...asked: Parameters<typeof bookingOf>) =>
  inTransaction((tx) => bookAppointment(tx, bookingOf(...asked), NOW));

/** As an action does: a refusal leaves nothing behind. */
async function bookOrRollBack(...asked: Parameters<typeof bookingOf>) {
  return inTransaction(async (tx) => {
    const booked = await bookAppointment(tx, bookingOf(...asked), NOW);
    if (!booked.ok) throw new Error(JSON.stringify(booked.error.fieldErrors));
    return booked.value;
  });
}

describe("double booking", () => {
  test("of two managers who take the same rep at once one wins, and the other is told who and when", async () => {
    for (let round = 0; round < 10; round += 1) {
      await database().appointment.deleteMany();
      const results = await Promise.allSettled([
        bookOrRollBack(one, "09:00", "10:00"),
        bookOrRollBack(other, "09:30", "10:30"),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = results.find((result) => result.status === "rejected");
      expect(String(lost?.reason)).toContain("Rana Rep");
      expect(await database().appointmentSlot.count({ where: { personId: rep } })).toBe(4);
    }
  });

  test("is refused by the database itself", async () => {
    const booked = await book(one, "09:00", "10:00");
    if (!booked.ok) throw new Error("It is free.");
    const slot = { personId: rep, startsAt: at("09:15"), appointmentId: booked.value };
    await expect(database().appointmentSlot.create({ data: slot })).rejects.toMatchObject({ code: "P2002" });
  });

  test("names the next time that is free for both", async () => {
    await book(one, "09:00", "10:00");
    await book(other, "10:00", "10:30");
    expect(await book(one, "09:30", "10:15")).toMatchObject({
      error: { fieldErrors: { time: { key: "appointments.errors.taken", values: { time: "11:30" } } } },
    });
  });

  test("does not stand against what begins as another ends", async () => {
    await book(one, "09:00", "10:00");
    expect(await book(one, "10:00", "11:00")).toMatchObject({ ok: true });
  });
});

describe("when somebody is not there", () => {
  async function away(personId: string, percent: number) {
    const days = { fromDay: columnOfDay("2026-11-26"), untilDay: columnOfDay("2026-11-27") };
    await database().absence.create({
      data: { id: newId(), personId, kind: "SICK", ...days, percent, createdAt: NOW },
    });
  }

  test("they are away, and it is not said why", async () => {
    await away(rep, 100);
    const refused = await book(one, "09:00", "10:00");
    expect(refused).toMatchObject({ error: { fieldErrors: { day: { key: "appointments.errors.away" } } } });
    expect(JSON.stringify(refused)).not.toMatch(/sick/i);
  });

  test("half a day leaves the day open", async () => {
    await away(rep, 50);
    expect(await book(one, "09:00", "10:00")).toMatchObject({ ok: true });
  });

  test("a Saturday is nobody's day", async () => {
    expect(await book(one, "09:00", "10:00", "2026-11-28")).toMatchObject({
      error: { fieldErrors: { day: { key: "appointments.errors.dayOff" } } },
    });
  });

  test("a holiday says so", async () => {
    const calendar = await database().holidayCalendar.create({ data: { id: newId(), name: "Holidays" } });
    await database().holiday.create({
      data: { calendarId: calendar.id, day: columnOfDay("2026-11-25"), name: "Founders", percent: 100 },
    });
    await database().person.update({ where: { id: rep }, data: { holidayCalendarId: calendar.id } });
    expect(await book(one, "09:00", "10:00", "2026-11-25")).toMatchObject({
      error: { fieldErrors: { day: { key: "appointments.errors.holiday", values: { name: "Rana Rep" } } } },
    });
  });
});

test.each([
  ["the past", "09:00", "10:00", "2026-11-23", "day"],
  ["more than two years ahead", "09:00", "10:00", "2029-01-08", "day"],
  ["an end before the beginning", "10:00", "09:00", "2026-11-26", "minutes"],
])("%s is refused", async (_, from, until, day, field) => {
  expect(await book(one, from, until, day)).toMatchObject({ error: { fieldErrors: { [field]: expect.anything() } } });
});

test("what moves may overlap with itself, and what is called off gives its time back and stays on record", async () => {
  const booked = await book(one, "09:00", "10:00");
  if (!booked.ok) throw new Error("It is free.");
  const id = booked.value;
  const moved = await inTransaction((tx) => moveAppointment(tx, id, bookingOf(one, "09:30", "10:30"), NOW));
  expect(moved).toMatchObject({ ok: true });
  expect(await book(other, "09:00", "09:30")).toMatchObject({ ok: true });
  await inTransaction((tx) => cancelAppointment(tx, id, NOW));
  expect(await book(other, "09:30", "10:30")).toMatchObject({ ok: true });
  expect(await database().appointment.findUnique({ where: { id } })).toMatchObject({ cancelledAt: NOW, version: 3 });
});
