import { getDateWriters, getNumberWriters, getTranslations } from "@/components/i18n/words";
import { getPercentWords } from "@/components/ui/percent-words";
import type { SessionRow, Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";

const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  date: { weekday: "long", day: "numeric", month: "long" },
  dayOf: { day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
  ofDay: { day: "numeric", month: "short", timeZone: "UTC" },
} as const;

const NUMBERS = { hours: { maximumFractionDigits: 1 } } as const;

/** How talks and their times are said; times are on the reader's own clock. */
export async function getSessionWords() {
  const [t, numbers, percentWords, { ofDay, ...writers }] = await Promise.all([
    getTranslations("coaching"),
    getNumberWriters(NUMBERS),
    getPercentWords(),
    getDateWriters(SHAPES),
  ]);
  return {
    t,
    ...writers,
    when: (at: Date) => t("session.when", { date: writers.date(at), time: writers.time(at) }),
    day: (day: Day) => ofDay(new Date(`${day}T12:00:00Z`)),
    percent: (value: number) => percentWords(value / 100, 0),
    hours: (minutes: number) => numbers.hours(minutes / 60),
    /** The other one of the two; for somebody else in the line both. */
    withWhom({ person, coach }: Pick<SessionRow, "person" | "coach">, viewerId: string): string {
      if (viewerId === person.id) return coach.name;
      return viewerId === coach.id ? person.name : `${person.name}, ${t("list.withCoach", { name: coach.name })}`;
    },
  };
}

/** The first name, as one speaks of somebody. */
export function firstNameOf({ name }: Someone): string {
  return name.split(" ")[0] ?? name;
}
