import { LONGEST_MS, nextFree, SLOT_MS, type Span, slotsOf } from "@/lib/appointments/domain/slots";
import { dayKindOf } from "@/lib/appointments/domain/working-time";
import { addDays, dayAt, instantAt, timeAt } from "@/lib/kernel/period";
import { type Result, wrongField } from "@/lib/kernel/result";
import { listPresenceOf } from "@/lib/org/queries/presence";
import type { Tx } from "@/lib/platform/db/database";

/** The zone is that of whoever asks: a free time is named on their clock. */
type Asked = Span & { personIds: readonly string[]; timeZone: string };
type Refusal = Result<never>;
type Someone = { id: string; name: string; timeZone: string };

/** Nothing is planned farther ahead than this. */
const FARTHEST_DAYS = 730;
const LAST_HOUR = "20:00";

/**
 * Why a time cannot be booked, or null. The people are locked first: of two who book them at once the second one sees what the
 * first has taken and is told so. The key of the slots holds also where somebody books past this.
 */
export async function checkBooking(tx: Tx, asked: Asked, now: Date): Promise<Refusal | null> {
  const { startsAt, endsAt } = asked;
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0 || length > LONGEST_MS) return wrongField("minutes", "appointments.errors.length");
  if (startsAt < now) return wrongField("day", "appointments.errors.past");
  if (startsAt.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000) {
    return wrongField("day", "appointments.errors.tooFar");
  }
  const people = await lockPeople(tx, asked.personIds);
  return (await refuseAway(tx, people, asked)) ?? (await refuseTaken(tx, people, asked));
}

async function lockPeople(tx: Tx, personIds: readonly string[]): Promise<Someone[]> {
  const ids = personIds.toSorted();
  return tx.$queryRaw<Someone[]>`
    SELECT p.id, p.name, coalesce(p.time_zone, o.time_zone) AS "timeZone" FROM person p, organisation o
    WHERE p.id = ANY(${ids}::uuid[]) AND o.id = 1 ORDER BY p.id FOR NO KEY UPDATE OF p`;
}

/** Somebody who is away that day is just away: why is their own and their manager's to know. */
async function refuseAway(tx: Tx, people: readonly Someone[], { startsAt }: Asked): Promise<Refusal | null> {
  if (people.length === 0) return null;
  const days = people.map(({ timeZone }) => dayAt(startsAt, timeZone)).sort();
  const period = { from: days[0] ?? "", until: addDays(days.at(-1) ?? "", 1) };
  const ids = people.map(({ id }) => id);
  const presences = await listPresenceOf(tx, ids, period);
  for (const { id, name, timeZone } of people) {
    const day = dayAt(startsAt, timeZone);
    const kind = dayKindOf(day, presences.get(id));
    if (kind === "WORK" || kind === "PART") continue;
    return wrongField("day", { key: WHY_AWAY[kind], values: { name } });
  }
  return null;
}

const WHY_AWAY = {
  OFF: "appointments.errors.dayOff",
  HOLIDAY: "appointments.errors.holiday",
  AWAY: "appointments.errors.away",
} as const;

async function refuseTaken(tx: Tx, people: readonly Someone[], asked: Asked): Promise<Refusal | null> {
  const ids = people.map(({ id }) => id);
  const until = instantAt(dayAt(asked.startsAt, asked.timeZone), LAST_HOUR, asked.timeZone);
  const latest = new Date(Math.max(until.getTime(), asked.endsAt.getTime()));
  const range = { gte: new Date(asked.startsAt.getTime() - SLOT_MS), lt: latest };
  const rows = await tx.appointmentSlot.findMany({ where: { personId: { in: ids }, startsAt: range } });
  const wanted = new Set(slotsOf(asked).map(Number));
  const clash = rows.find(({ startsAt }) => wanted.has(Number(startsAt)));
  if (!clash) return null;
  const name = people.find(({ id }) => id === clash.personId)?.name ?? "";
  const taken = new Set(rows.map(({ startsAt }) => Number(startsAt)));
  const length = asked.endsAt.getTime() - asked.startsAt.getTime();
  const free = nextFree(taken, asked.startsAt, length, until);
  if (!free) return wrongField("time", { key: "appointments.errors.takenAllDay", values: { name } });
  const values = { name, time: timeAt(free, asked.timeZone) };
  return wrongField("time", { key: "appointments.errors.taken", values });
}
