import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { SEEDED_AT } from "./seed-organisation";

export type SeededRole = "REP" | "MANAGER" | "EXECUTIVE";

type PersonSeed = {
  role?: SeededRole;
  name?: string;
  email?: string | null;
  isAdmin?: boolean;
  passwordHash?: string;
  hasDemoPassword?: boolean;
  disabledAt?: Date;
  locale?: "en" | "de";
  timeZone?: string;
  hiredOn?: Day;
  leftOn?: Day;
};

export type SeededPerson = { id: string; name: string; email: string | null };

const FIRST = ["Alma", "Bruno", "Carla", "Dario", "Elin", "Fabio", "Greta", "Henk", "Ilse", "Jarek", "Kaja", "Levin"];
const LAST = ["Ambrosi", "Brandvold", "Castellan", "Dunmore", "Eschberg", "Falkenau", "Grimsby"];

/** A person; a name from the list unless one is given, the same in every run. */
export async function seedPerson(seed: PersonSeed = {}): Promise<SeededPerson> {
  const { hiredOn, leftOn, role = "REP", ...rest } = seed;
  const id = newId();
  const name = seed.name ?? nameAt(await database().person.count());
  const email = seed.email === undefined ? emailOf(name, id) : seed.email;
  const days = { hiredOn: hiredOn ? columnOfDay(hiredOn) : null, leftOn: leftOn ? columnOfDay(leftOn) : null };
  await database().person.create({ data: { ...rest, ...days, id, name, email, role, createdAt: SEEDED_AT } });
  return { id, name, email };
}

/** A sign-in of a person; without a time it begins now and is in use. */
export async function seedSession(personId: string, at: Date = new Date()): Promise<string> {
  const id = newId();
  await database().session.create({ data: { id, personId, createdAt: at, lastSeenAt: at } });
  return id;
}

/** What a request of that person carries through the application, with a session of its own. */
export async function actorOf(personId: string, at: Date = new Date()) {
  const [person, organisation] = await Promise.all([
    database().person.findUniqueOrThrow({ where: { id: personId } }),
    database().organisation.findUniqueOrThrow({ where: { id: 1 } }),
  ]);
  const { name, currency, currencyExponent, timeZone, weekStart, fiscalYearStartMonth, isDemo } = organisation;
  return {
    personId,
    sessionId: await seedSession(personId, at),
    name: person.name,
    role: person.role,
    isAdmin: person.isAdmin,
    locale: person.locale === "de" ? ("de" as const) : ("en" as const),
    ownLocale: null,
    theme: "system" as const,
    timeZone: person.timeZone ?? timeZone,
    ownTimeZone: person.timeZone,
    organisation: { name, currency, currencyExponent, timeZone, weekStart, fiscalYearStartMonth, isDemo },
  };
}

function nameAt(place: number): string {
  const last = LAST[place % LAST.length] ?? "";
  return `${FIRST[place % FIRST.length]} ${last}`;
}

// The tail of the id keeps two people of one name apart, also when seeds run side by side.
function emailOf(name: string, id: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${id.slice(-8)}@kestrel.example`;
}
