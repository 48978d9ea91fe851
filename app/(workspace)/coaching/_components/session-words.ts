import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getPercentWords } from "@/components/ui/percent-words";
import type { SessionRow, Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";

/** How talks and their times are said; times are on the reader's own clock. */
export async function getSessionWords() {
  const [t, format, percentWords] = await Promise.all([getTranslations("coaching"), getFormatter(), getPercentWords()]);
  const time = (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit" });
  const date = (at: Date) => format.dateTime(at, { weekday: "long", day: "numeric", month: "long" });
  return {
    t,
    time,
    date,
    when: (at: Date) => t("session.when", { date: date(at), time: time(at) }),
    dayOf: (at: Date) => format.dateTime(at, { day: "numeric", month: "long" }),
    short: (at: Date) => format.dateTime(at, { weekday: "short", day: "numeric", month: "short" }),
    day: (day: Day) =>
      format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" }),
    percent: (value: number) => percentWords(value / 100, 0),
    hours: (minutes: number) => format.number(minutes / 60, { maximumFractionDigits: 1 }),
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
