import { getFormatter, getTranslations } from "@/components/i18n/words";
import { timeOfMinutes } from "@/lib/appointments/domain/day-place";
import type { Span } from "@/lib/appointments/domain/slots";
import { addDays, type Day, type Period } from "@/lib/kernel/period";
import type { ShownEntry } from "./calendar-model";

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

/** How the calendar says its days, times and appointments; times are on the reader's own clock. */
export async function getCalendarWords() {
  const [t, format] = await Promise.all([getTranslations("appointments.page"), getFormatter()]);
  const time = (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit" });
  const date = (at: Date) => format.dateTime(at, { weekday: "long", day: "numeric", month: "long" });
  const clock = (minutes: number) =>
    format.dateTime(new Date(`2026-01-01T${timeOfMinutes(minutes % (24 * 60))}:00Z`), {
      ...{ hour: "2-digit", minute: "2-digit", timeZone: "UTC" },
    });
  return {
    t,
    time,
    date,
    clock,
    when: (at: Date) => t("when", { date: date(at), time: time(at) }),
    range: ({ startsAt, endsAt }: Span) => t("range", { from: time(startsAt), until: time(endsAt) }),
    longDay: (day: Day) =>
      format.dateTime(noonOf(day), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
    weekday: (day: Day) => format.dateTime(noonOf(day), { weekday: "short", timeZone: "UTC" }),
    dayNumber: (day: Day) => format.dateTime(noonOf(day), { day: "numeric", timeZone: "UTC" }),
    month: (day: Day) => format.dateTime(noonOf(day), { month: "long", year: "numeric", timeZone: "UTC" }),
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
