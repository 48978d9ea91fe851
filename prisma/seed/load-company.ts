import { hashPassword } from "@/lib/access/commands/password-hash";
import { createBuiltInTypes } from "@/lib/activities/commands/built-in-types";
import { addDays, columnOfDay, type Day, dayAt } from "@/lib/kernel/period";
import { createBuiltInMetrics } from "@/lib/metrics/commands/built-in-metrics";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { database, type Tx } from "@/lib/platform/db/database";
import { absencesOf, holidaysAround } from "./calendar";
import { CAST, type CastMember, emailOf, TEAM_NAMES, type TeamKey } from "./cast";
import { createAccounts } from "./create-accounts";
import logins from "./logins.json";
import { personId } from "./person-id";
import { idOfName } from "./seed-id";
import { setTargets } from "./set-targets";
import { createCatalogue } from "./tell-deals";
import { STORY_MONTHS, storyStart, tellUntil } from "./tell-until";

/** Months of activity on a slow disk. */
export const LONGEST_MS = 600_000;

export const ZONE = "Europe/Berlin";

/** The demo company, from nothing to this minute, in one transaction. Refuses where anybody lives already. */
export async function loadCompany(now: Date): Promise<void> {
  const passwordHash = await hashPassword(logins.password);
  const today = dayAt(now, ZONE);
  const work = async (tx: Tx) => {
    if ((await tx.person.count()) > 0) throw new Error("The demo company loads into an empty database only.");
    await createOrganisation(tx, now, today);
    await createBuiltInTypes(tx);
    await createBuiltInMetrics(tx, now);
    await setTargets(tx);
    await createAccounts(tx, now);
    await createBuiltInStages(tx);
    await createCatalogue(tx, now);
    await createTeams(tx, now);
    await createPeople(tx, { now, today, passwordHash });
    await tellUntil(tx, now);
  };
  await database().$transaction(work, { timeout: LONGEST_MS });
}

async function createOrganisation(tx: Tx, now: Date, today: Day): Promise<void> {
  const settings = {
    currency: "EUR",
    currencyExponent: 2,
    timeZone: ZONE,
    locale: "en",
    weekStart: 1,
    fiscalYearStartMonth: 1,
  };
  const demoUntil = storyStart(now, ZONE);
  await tx.organisation.create({
    data: { id: 1, name: "Tarn Water", ...settings, isDemo: true, demoUntil, createdAt: now },
  });
  const calendarId = idOfName("calendar", "Germany");
  await tx.holidayCalendar.create({ data: { id: calendarId, name: "Germany" } });
  const days = holidaysAround(today).map(({ day, name }) => ({ calendarId, day: columnOfDay(day), name }));
  await tx.holiday.createMany({ data: days });
}

async function createTeams(tx: Tx, now: Date): Promise<void> {
  for (const key of ["sales", "north", "south", "east", "west"] as const) {
    const parentId = key === "sales" ? null : teamId("sales");
    await tx.team.create({ data: { id: teamId(key), name: TEAM_NAMES[key], parentId, createdAt: now } });
  }
}

type Setting = { now: Date; today: Day; passwordHash: string };

async function createPeople(tx: Tx, { now, today, passwordHash }: Setting): Promise<void> {
  for (const [index, member] of CAST.entries()) {
    const email = emailOf(member.name);
    await tx.person.create({
      data: {
        id: personId(member.name),
        name: member.name,
        email,
        role: member.role,
        isAdmin: member.isAdmin ?? false,
        passwordHash,
        hasDemoPassword: true,
        hiredOn: columnOfDay(hiredOn(member, today, index)),
        holidayCalendarId: idOfName("calendar", "Germany"),
        createdAt: now,
      },
    });
    await placeInTeams(tx, member, today, index);
    await createAbsences(tx, member, { now, today });
  }
}

async function placeInTeams(tx: Tx, member: CastMember, today: Day, index: number): Promise<void> {
  const id = personId(member.name);
  const hired = hiredOn(member, today, index);
  const promotedOn = member.promoted ? addDays(today, -member.promoted.daysAgo) : null;
  const join = (team: TeamKey, from: Day, until: Day | null) =>
    tx.teamMembership.create({
      data: {
        id: idOfName("membership", `${member.name} ${team}`),
        personId: id,
        teamId: teamId(team),
        fromDay: columnOfDay(from),
        untilDay: until && columnOfDay(until),
      },
    });
  if (member.promoted && promotedOn) await join(member.promoted.from, hired, promotedOn);
  if (member.team) await join(member.team, promotedOn ?? hired, null);
  if (member.leads) await lead(tx, member, member.leads, promotedOn ?? hired, null);
  // Before West had a manager of its own, the one of East led it as well.
  if (member.leads === "east") await lead(tx, member, "west", hired, addDays(today, -49));
  if (!member.percents) return;
  const pattern = { id: idOfName("pattern", member.name), personId: id, fromDay: columnOfDay(hired) };
  await tx.workingPattern.create({ data: { ...pattern, percents: [...member.percents] } });
}

async function lead(tx: Tx, member: CastMember, team: TeamKey, from: Day, until: Day | null): Promise<void> {
  await tx.teamLeadership.create({
    data: {
      id: idOfName("leadership", `${member.name} ${team}`),
      teamId: teamId(team),
      personId: personId(member.name),
      fromDay: columnOfDay(from),
      untilDay: until && columnOfDay(until),
    },
  });
}

async function createAbsences(
  tx: Tx,
  member: CastMember,
  { now, today }: Pick<Setting, "now" | "today">,
): Promise<void> {
  await tx.absence.createMany({
    data: absencesOf(member, today).map(({ kind, from, until, percent }) => ({
      id: idOfName("absence", `${member.name} ${from} ${kind}`),
      personId: personId(member.name),
      kind,
      fromDay: columnOfDay(from),
      untilDay: columnOfDay(until),
      percent,
      createdAt: now,
    })),
  });
}

function hiredOn(member: CastMember, today: Day, index: number): Day {
  return addDays(today, -(member.hiredDaysAgo ?? STORY_MONTHS * 31 + 200 + 37 * index));
}

function teamId(key: TeamKey): string {
  return idOfName("team", key);
}
