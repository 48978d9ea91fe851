import { BUILT_IN_ACTIVITY_TYPES } from "@/lib/activities/domain/built-in-types";
import { type Day, instantAt, weekdayOf } from "@/lib/kernel/period";
import type { CastMember, Turn } from "./cast";
import { poisson, randomFrom } from "./random";

export type ActivityKey = (typeof BUILT_IN_ACTIVITY_TYPES)[number]["key"];

export type ToldActivity = { key: ActivityKey; count: number; occurredAt: Date; outcome: string | null };

/** What an ordinary rep of Tarn Water does in a full day; calls and e-mails are logged a few at a time. */
const PER_DAY: Record<ActivityKey, { mean: number; batches: number }> = {
  call: { mean: 21.6, batches: 2 },
  conversation: { mean: 8, batches: 2 },
  email: { mean: 9, batches: 1 },
  appointment_booked: { mean: 2, batches: 0 },
  appointment_held: { mean: 1.6, batches: 0 },
  demo: { mean: 0.8, batches: 0 },
  proposal: { mean: 0.7, batches: 0 },
  referral_asked: { mean: 0.35, batches: 0 },
};

const OUTCOMES: Partial<Record<ActivityKey, readonly string[]>> = {
  appointment_booked: ["Site visit next week", "With the facility manager", "Second talk, with purchasing"],
  appointment_held: [
    "Wants figures on water costs",
    "Competitor's contract ends in spring",
    "Will ask the works council",
  ],
  proposal: ["Sent by mail", "Went through it together"],
};

const RAMP_DAYS = 84;
const WEEKDAY_WEIGHTS = [1.02, 1.06, 1.04, 1.0, 0.88, 0, 0];

export type DayOfWork = { member: CastMember; day: Day; daysSinceLoad: number; share: number; timeZone: string };

/** What somebody did on a day: always the same for the same person, day and distance to the load. */
export function tellDay({ member, day, daysSinceLoad, share, timeZone }: DayOfWork): ToldActivity[] {
  if (share === 0) return [];
  return BUILT_IN_ACTIVITY_TYPES.flatMap(({ key }) => {
    const random = randomFrom(`${member.name} ${day} ${key}`);
    const { mean, batches } = PER_DAY[key];
    const weight = (WEEKDAY_WEIGHTS[weekdayOf(day) - 1] ?? 0) * share * factorOf(member, key, daysSinceLoad);
    const total = Math.min(poisson(mean * weight, random), mostOf(member, key, daysSinceLoad));
    const parts = batches === 0 ? Array.from({ length: total }, () => 1) : splitIn(total, batches);
    return parts.map((count) => {
      const minute = 8 * 60 + 20 + Math.floor(random() * 555);
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      const said = OUTCOMES[key];
      const outcome = said && random() < 0.35 ? (said[Math.floor(random() * said.length)] ?? null) : null;
      return { key, count, occurredAt: instantAt(day, time, timeZone), outcome };
    });
  });
}

/**
 * How many appointments somebody makes on a full day against the ordinary rep, as their story has it for that day. What they
 * open later on follows from it: nobody sells to those whom they have not met.
 */
export function appointmentPace(member: CastMember, daysSinceLoad: number): number {
  if (member.hiredDaysAgo !== undefined && daysSinceLoad < -member.hiredDaysAgo) return 0;
  const { mean } = PER_DAY.appointment_booked;
  const own = mean * factorOf(member, "appointment_booked", daysSinceLoad);
  return meanUpTo(own, mostOf(member, "appointment_booked", daysSinceLoad)) / mean;
}

/** What is left of a mean on average once no day may have more than so many (the mean of a capped Poisson distribution). */
function meanUpTo(mean: number, most: number): number {
  if (most === Number.POSITIVE_INFINITY) return mean;
  let [chance, sum, rest] = [Math.exp(-mean), 0, 1];
  for (let count = 0; count < most; count += 1) {
    sum += count * chance;
    rest -= chance;
    chance *= mean / (count + 1);
  }
  return sum + most * rest;
}

function factorOf(member: CastMember, key: ActivityKey, daysSinceLoad: number): number {
  const own = (member.pace ?? 1) * (member.factors?.[key] ?? 1);
  const turned = turnsOn(member, daysSinceLoad).reduce((factor, turn) => factor * (turn.factors?.[key] ?? 1), own);
  if (member.hiredDaysAgo === undefined) return turned;
  // A new colleague reaches an ordinary week after about twelve.
  const worked = daysSinceLoad + member.hiredDaysAgo;
  return turned * Math.min(1, 0.35 + (0.65 * worked) / RAMP_DAYS);
}

function mostOf(member: CastMember, key: ActivityKey, daysSinceLoad: number): number {
  return Math.min(...turnsOn(member, daysSinceLoad).map((turn) => turn.atMost?.[key] ?? Number.POSITIVE_INFINITY));
}

function turnsOn(member: CastMember, daysSinceLoad: number): readonly Turn[] {
  return member.turns?.filter((turn) => daysSinceLoad >= -turn.fromDaysAgo && daysSinceLoad <= turn.daysAfter) ?? [];
}

function splitIn(total: number, batches: number): number[] {
  const first = Math.ceil(total / batches);
  return Array.from({ length: batches }, (_, index) => Math.min(first, total - index * first)).filter(
    (count) => count > 0,
  );
}
