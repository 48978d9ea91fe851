import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import type { World } from "@/lib/platform/testing/seed-world";

const DAY = "2026-11-24";

export async function personOf({ people }: World) {
  const { id, version, name, email, role, isAdmin } = await database().person.findUniqueOrThrow({
    where: { id: people.self },
  });
  return { id, version, name, ...(email ? { email } : {}), role, isAdmin };
}

export const idAndVersion = ({ id, version }: { id: string; version: number }) => ({ id, version });

export async function teamOf(teamId: string) {
  const { id, version, name, parentId } = await database().team.findUniqueOrThrow({ where: { id: teamId } });
  return { id, version, name, ...(parentId ? { parentId } : {}) };
}

export async function stageOf(kind: "OPEN" | "LOST"): Promise<string> {
  const data = [{ id: newId(), key: `seeded${kind}`, kind, position: 1 }];
  await database().stage.createMany({ data, skipDuplicates: true });
  return (await database().stage.findUniqueOrThrow({ where: { key: `seeded${kind}` } })).id;
}

export async function newDeal(personId: string) {
  return { id: await seedOpportunity(personId), version: 1 };
}

export async function newProduct() {
  return database().product.create({ data: { id: newId(), name: newId(), createdAt: new Date(0) } });
}

export async function newTeam(): Promise<string> {
  const { id } = await database().team.create({ data: { id: newId(), name: "Passing", createdAt: new Date(0) } });
  return id;
}

export async function newDeputy(personId: string): Promise<string> {
  const days = { fromDay: new Date("2026-11-01"), untilDay: new Date("2026-12-24") };
  const data = { id: newId(), teamId: await newTeam(), personId, kind: "DEPUTY" as const, ...days };
  return (await database().teamLeadership.create({ data })).id;
}

let nextAbsence = 0;

export function absenceFor(personId: string) {
  nextAbsence += 1;
  const day = new Date(Date.UTC(2030, 0, 1 + nextAbsence)).toISOString().slice(0, 10);
  return { personId, kind: "VACATION", from: day, lastDay: day };
}

export async function newAbsence(personId: string): Promise<string> {
  const { from } = absenceFor(personId);
  const fromDay = new Date(from);
  const untilDay = new Date(fromDay.getTime() + 86_400_000);
  const data = { id: newId(), personId, kind: "SICK" as const, fromDay, untilDay, createdAt: new Date(0) };
  return (await database().absence.create({ data })).id;
}

export async function newActivity({ people, typeId }: World, voidedAt: Date | null = null): Promise<string> {
  const day = new Date(DAY);
  const at = new Date(`${DAY}T08:00:00Z`);
  const who = { personId: people.self, loggedById: people.self };
  const data = { id: newId(), ...who, typeId, count: 1, occurredAt: at, day, createdAt: at, voidedAt };
  await database().activity.create({ data });
  const key = { personId: people.self, typeId, day };
  if (voidedAt === null) {
    await database().activityDaily.upsert({
      where: { personId_day_typeId: key },
      create: { ...key, count: 1 },
      update: { count: { increment: 1 } },
    });
  }
  return data.id;
}

export async function organisation() {
  const { name, ...kept } = await database().organisation.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, currency: true, timeZone: true, weekStart: true, fiscalYearStartMonth: true, version: true },
  });
  return { ...kept, organisationName: `${name}.` };
}

export async function newType(endedOn: Date | null = null): Promise<string> {
  const position = (await database().activityType.count()) + 1;
  const id = newId();
  await database().activityType.create({ data: { id, name: id, icon: "circle", position, endedOn } });
  return id;
}

export async function newTrait(endedOn: Date | null = null) {
  const position = (await database().traitDefinition.count()) + 1;
  const id = newId();
  await database().traitDefinition.create({
    data: { id, key: id, label: id, kind: "TEXT", choices: [], position, endedOn },
  });
  return { id, seen: id };
}

export async function newStage(endedOn: Date | null = null) {
  const position = (await database().stage.count()) + 1;
  const id = newId();
  await database().stage.create({ data: { id, name: id, kind: "OPEN", position, endedOn } });
  return { id, version: 1 };
}

export async function newCalendar() {
  const id = newId();
  await database().holidayCalendar.create({ data: { id, name: id } });
  return { id, version: 1 };
}

/** A day of a new calendar, which has it where it is given a name. */
export async function holidayOf(name?: string) {
  const { id: calendarId } = await newCalendar();
  const day = "2026-01-01";
  if (name) await database().holiday.create({ data: { calendarId, day: new Date(day), name } });
  return { calendarId, day };
}

/** A day on which no rate of the currency is known. */
export async function freeRate() {
  const last = await database().exchangeRate.aggregate({ where: { currency: "CHF" }, _max: { day: true } });
  const next = new Date((last._max.day ?? new Date("2030-01-01")).getTime() + 86_400_000);
  return { currency: "CHF", day: next.toISOString().slice(0, 10) };
}

export async function newRate() {
  const rate = await freeRate();
  await database().exchangeRate.create({ data: { ...rate, day: new Date(rate.day), ratePpm: 1_050_000n } });
  return rate;
}

/** An import of one file, with nothing left to ask. */
export async function newImport(state: "MAPPING" | "CHECKED" | "DONE") {
  const [id, fileId, createdAt] = [newId(), newId(), new Date("2026-11-24T09:00:00Z")];
  const findings = { counts: { [fileId]: { create: 1, update: 0, skip: 0, reject: 0 } }, names: [] };
  await database().importRun.create({ data: { id, state, createdAt, findings } });
  const facts = { samples: ["Alma Ambrosi"], filled: 1, days: 0, amounts: 0, order: {}, mark: {} };
  const about = { name: "people.csv", hash: "", encoding: "utf-8", delimiter: ",", source: "file", createdAt };
  const columns = [{ field: "name", sure: 3, facts }];
  await database().importFile.create({
    data: { id: fileId, importId: id, ...about, headings: ["name"], rowCount: 1, entity: "people", columns },
  });
  return { id, version: 1, fileId };
}

export async function newNotice(personId: string): Promise<string> {
  const [id, at] = [newId(), new Date("2026-11-24T09:00:00Z")];
  const about = { kind: "access.roleChanged", entity: "Person", entityId: personId };
  await database().notice.create({ data: { id, personId, ...about, dedupeKey: id, at, availableAt: at } });
  return id;
}
