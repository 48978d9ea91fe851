import { getDateWriters, getFormatter, getTranslations } from "@/components/i18n/words";
import { timeOfMinutes } from "@/lib/appointments/domain/day-place";
import type { Span } from "@/lib/appointments/domain/slots";
import { addDays, type Day, type Period } from "@/lib/kernel/period";
import type { ShownEntry } from "./calendar-model";

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  date: { weekday: "long", day: "numeric", month: "long" },
  clock: { hour: "2-digit", minute: "2-digit", timeZone: "UTC" },
  longDay: { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" },
  weekday: { weekday: "short", timeZone: "UTC" },
  dayNumber: { day: "numeric", timeZone: "UTC" },
  month: { month: "long", year: "numeric", timeZone: "UTC" },
} as const;

/** How the calendar says its days, times and appointments; times are on the reader's own clock. */
export async function getCalendarWords() {
  const [t, format, writers] = await Promise.all([
    getTranslations("appointments.page"),
    getFormatter(),
    getDateWriters(SHAPES),
  ]);
  const { time, date } = writers;
  return {
    ...{ t, time, date },
    clock: (minutes: number) => writers.clock(new Date(`2026-01-01T${timeOfMinutes(minutes % (24 * 60))}:00Z`)),
    when: (at: Date) => t("when", { date: date(at), time: time(at) }),
    range: ({ startsAt, endsAt }: Span) => t("range", { from: time(startsAt), until: time(endsAt) }),
    longDay: (day: Day) => writers.longDay(noonOf(day)),
    weekday: (day: Day) => writers.weekday(noonOf(day)),
    dayNumber: (day: Day) => writers.dayNumber(noonOf(day)),
    month: (day: Day) => writers.month(noonOf(day)),
    week: ({ from, until }: Period) =>
      format.dateTimeRange(noonOf(from), noonOf(addDays(until, -1)), {
        ...{ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
      }),
    /** What it is and with whom, in a sentence of its own. */
    what({ kind, lane, person, lead }: ShownEntry, ownId: string): string {
      if (lane === "OTHER") return t(`ofOther.${kind}`, { name: person.name, lead: lead.name });
      return t(`what.${kind}`, { name: person.id === ownId ? lead.name : person.name });
    },
  };
}

export type CalendarWords = Awaited<ReturnType<typeof getCalendarWords>>;

/** With whom somebody has it: in the lane of the other one, whoever is not they. */
export function companionOf({ lane, person, lead }: ShownEntry, ownId: string, otherId: string | undefined): string {
  const owner = lane === "OTHER" ? otherId : ownId;
  return person.id === owner ? lead.name : person.name;
}

/** The first name, as one speaks of somebody. */
export function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}

export function recordHref({ kind, recordId }: Pick<ShownEntry, "kind" | "recordId">): string {
  return `${kind === "COACHING" ? "/coaching" : "/ride-alongs"}/${recordId}`;
}
