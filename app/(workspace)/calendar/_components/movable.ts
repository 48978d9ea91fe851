import { minutesOf } from "@/lib/appointments/domain/day-place";
import { type Day, dayAt, timeAt } from "@/lib/kernel/period";
import type { Calendar, ShownEntry } from "./calendar-model";
import type { CalendarWords } from "./calendar-words";

/** What the browser has to know of an appointment to give it another time. */
export type Movable = {
  kind: ShownEntry["kind"];
  recordId: string;
  version: number;
  day: Day;
  /** Since midnight, by the reader's clock. */
  minute: number;
  minutes: number;
  place: string | null;
  takesOver: boolean;
  /** "Coaching with Mei Tanaka", and when it is now. */
  what: string;
  when: string;
};

export function movablesOf({ entries, timeZone, own }: Calendar, words: CalendarWords): Movable[] {
  return entries
    .filter(({ isMovable }) => isMovable)
    .map((entry) => {
      const { kind, recordId, version, place, takesOver, startsAt, endsAt } = entry;
      return {
        ...{ kind, recordId, version, place, takesOver },
        ...{ day: dayAt(startsAt, timeZone), minute: minutesOf(timeAt(startsAt, timeZone)) },
        minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
        ...{ what: words.what(entry, own.id), when: words.when(startsAt) },
      };
    });
}
