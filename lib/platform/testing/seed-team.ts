import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { SEEDED_AT } from "./seed-organisation";
import { type SeededPerson, seedPerson } from "./seed-person";

const NAMES = ["Harbour", "Meadow", "Ridge", "Valley", "Island", "Forest", "Quarry", "Delta"];

/** From when seeded people belong where they are, unless a day is given. */
export const LONG_AGO: Day = "2025-01-06";

type Dated = { from?: Day; until?: Day | null };

type TeamSeed = {
  name?: string;
  parentId?: string | null;
  /** How many new reps belong to it. */
  reps?: number;
  /** A new manager leads it; they belong to the team above, where there is one. */
  isLed?: boolean;
};

export type SeededTeam = { id: string; name: string; lead: SeededPerson | null; reps: SeededPerson[] };

export async function seedTeam({ name, parentId = null, reps = 0, isLed = true }: TeamSeed = {}): Promise<SeededTeam> {
  const id = newId();
  const count = await database().team.count();
  const named = name ?? `${NAMES[count % NAMES.length]}${count < NAMES.length ? "" : ` ${count}`}`;
  await database().team.create({ data: { id, name: named, parentId, createdAt: SEEDED_AT } });
  const lead = isLed ? await seedPerson({ role: "MANAGER" }) : null;
  if (lead) await leadTeam(lead.id, id);
  if (lead && parentId) await joinTeam(lead.id, parentId);
  const people: SeededPerson[] = [];
  for (let index = 0; index < reps; index += 1) {
    const person = await seedPerson();
    await joinTeam(person.id, id);
    people.push(person);
  }
  return { id, name: named, lead, reps: people };
}

/** Makes a person a member of a team from a day until (not including) another. */
export async function joinTeam(personId: string, teamId: string, { from = LONG_AGO, until = null }: Dated = {}) {
  const days = { fromDay: columnOfDay(from), untilDay: until ? columnOfDay(until) : null };
  await database().teamMembership.create({ data: { id: newId(), personId, teamId, ...days } });
}

/** Ends the membership that a person has, on the day on which they are gone. */
export async function leaveTeam(personId: string, on: Day): Promise<void> {
  const where = { personId, untilDay: null };
  await database().teamMembership.updateMany({ where, data: { untilDay: columnOfDay(on) } });
}

export async function leadTeam(
  personId: string,
  teamId: string,
  { from = LONG_AGO, until = null, kind = "LEAD" }: Dated & { kind?: "LEAD" | "DEPUTY" } = {},
): Promise<void> {
  const days = { fromDay: columnOfDay(from), untilDay: until ? columnOfDay(until) : null };
  await database().teamLeadership.create({ data: { id: newId(), personId, teamId, kind, ...days } });
}
