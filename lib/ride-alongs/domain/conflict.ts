import { addDays, type Day, daysBetween } from "@/lib/kernel/period";

/** What a day is in somebody's calendar. BUSY: an appointment takes so much of it that nobody could ride along. */
export type DayKind = "FREE" | "NOT_WORKING" | "HOLIDAY" | "AWAY" | "BUSY";

/** Everybody's days, by their own working pattern, holiday calendar and absences. */
export type Calendar = (day: Day) => DayKind;

export type Booking = { personId: string; managerId: string; day: Day };

export type BookingWish = {
  day: Day;
  rep: { id: string; calendar: Calendar };
  manager: { id: string; calendar: Calendar; capacityPerDay?: number };
  restDays: number;
  /** All of the two that stand or were held, in whichever part, without the one that is being moved. */
  bookings: readonly Booking[];
};

/** What stands in the way of a ride-along on a day. */
export type Conflict =
  | { reason: "NOT_WORKING" | "HOLIDAY"; whose: "REP" | "MANAGER" }
  | { reason: "REP_AWAY" | "MANAGER_AWAY" | "REP_BUSY" | "MANAGER_BUSY" }
  /** Somebody else rides along that day, or the rep does, who then is the manager named. */
  | { reason: "REP_BOOKED"; byManagerId: string }
  /** The manager rides along with others, as many as a day holds, or is the one whose own manager does. */
  | { reason: "MANAGER_BOOKED"; withPersonIds: readonly string[] }
  /** Another of the rep, before it or after, is nearer than the rest allows. */
  | { reason: "TOO_SOON"; otherDay: Day };

/**
 * The first thing that stands in the way of a ride-along booked by hand; null where nothing does. What cannot be changed comes
 * first, so that nobody moves an appointment only to learn that the day is a holiday. How many a week the planner would
 * propose is no rule for a person who decides.
 */
export function conflictOf(wish: BookingWish): Conflict | null {
  return (
    calendarConflict("REP", wish.rep.calendar(wish.day)) ??
    calendarConflict("MANAGER", wish.manager.calendar(wish.day)) ??
    bookedConflict(wish) ??
    restConflict(wish)
  );
}

/** The first day behind the wished one, before another day, on which nothing stands in the way; null where there is none. */
export function nextFreeDay(wish: BookingWish, until: Day): Day | null {
  for (let day = addDays(wish.day, 1); day < until; day = addDays(day, 1))
    if (conflictOf({ ...wish, day }) === null) return day;
  return null;
}

function calendarConflict(whose: "REP" | "MANAGER", kind: DayKind): Conflict | null {
  switch (kind) {
    case "FREE":
      return null;
    case "NOT_WORKING":
    case "HOLIDAY":
      return { reason: kind, whose };
    case "AWAY":
    case "BUSY":
      return { reason: `${whose}_${kind}` };
  }
}

function bookedConflict({ day, rep, manager, bookings }: BookingWish): Conflict | null {
  const onDay = bookings.filter((booking) => booking.day === day);
  const ofRep = onDay.find(({ personId, managerId }) => personId === rep.id || managerId === rep.id);
  if (ofRep) return { reason: "REP_BOOKED", byManagerId: ofRep.managerId };
  const asRep = onDay.find(({ personId }) => personId === manager.id);
  if (asRep) return { reason: "MANAGER_BOOKED", withPersonIds: [asRep.managerId] };
  const ofManager = onDay.filter(({ managerId }) => managerId === manager.id);
  if (ofManager.length < (manager.capacityPerDay ?? 1)) return null;
  return { reason: "MANAGER_BOOKED", withPersonIds: ofManager.map(({ personId }) => personId).sort() };
}

/** With several too near the latest is named, from which the rest counts on. */
function restConflict({ day, rep, restDays, bookings }: BookingWish): Conflict | null {
  const near = bookings
    .filter((booking) => booking.personId === rep.id && Math.abs(daysBetween(booking.day, day)) <= restDays)
    .map((booking) => booking.day)
    .sort();
  const otherDay = near.at(-1);
  return otherDay === undefined ? null : { reason: "TOO_SOON", otherDay };
}
