import { cx } from "@/components/ui/cx";
import { type Day, dayAt } from "@/lib/kernel/period";
import { type Calendar, type DayDrawn, isIdle } from "./calendar-model";
import { type CalendarWords, firstNameOf, getCalendarWords } from "./calendar-words";
import { DayColumn } from "./day-column";
import { dayNotes } from "./day-notes";
import { HOUR_REM, type Hours } from "./week-geometry";

type Props = { calendar: Calendar; days: readonly DayDrawn[]; hours: Hours };

/** The week by the hour, for a screen that has room for it; a phone and paper have the list of its days. */
export async function WeekGrid({ calendar, days, hours }: Props) {
  const words = await getCalendarWords();
  const { other, now, timeZone } = calendar;
  const shown = days.filter((day) => !isIdle(day));
  const today = dayAt(now, timeZone);
  const height = `${((hours.last - hours.first) / 60) * HOUR_REM}rem`;
  return (
    <section aria-label={words.t("grid")} className="max-md:hidden print:hidden">
      <div className="grid" style={{ gridTemplateColumns: `3rem repeat(${shown.length}, minmax(0, 1fr))` }}>
        <div className="border-b border-line" />
        {shown.map((drawn) => (
          <DayHead key={drawn.day} {...{ drawn, words, today, otherName: other?.name ?? null }} />
        ))}
        <HourScale {...{ hours, height, words }} />
        {shown.map((drawn) => (
          <DayColumn key={drawn.day} {...{ drawn, calendar, hours, height, words, isToday: drawn.day === today }} />
        ))}
      </div>
    </section>
  );
}

type HeadProps = { drawn: DayDrawn; words: CalendarWords; today: Day; otherName: string | null };

function DayHead({ drawn, words, today, otherName }: HeadProps) {
  const { day } = drawn;
  const isToday = day === today;
  const notes = dayNotes(drawn, words.t, otherName);
  return (
    <div className="flex min-w-0 flex-col border-b border-l border-line px-1.5 pb-1.5">
      <h2
        aria-label={`${words.longDay(day)}${isToday ? `, ${words.t("today")}` : ""}`}
        className={cx("text-small tabular-nums", isToday ? "font-semibold text-accent" : "font-medium text-ink")}
      >
        {`${words.weekday(day)} ${words.dayNumber(day)}`}
      </h2>
      {notes.length > 0 && <p className="text-label text-ink-4">{notes.join(" · ")}</p>}
      {otherName && (
        <p className="mt-auto grid grid-cols-2 gap-1.5 pt-1 text-label text-ink-4">
          <span className="truncate">{words.t("you")}</span>
          <span className="truncate">{firstNameOf(otherName)}</span>
        </p>
      )}
    </div>
  );
}

function HourScale({ hours, height, words }: { hours: Hours; height: string; words: CalendarWords }) {
  const count = (hours.last - hours.first) / 60;
  return (
    <div aria-hidden="true" className="relative" style={{ height }}>
      {Array.from({ length: count - 1 }, (_, index) => hours.first + (index + 1) * 60).map((minutes) => (
        <span
          key={minutes}
          className="absolute right-2 -translate-y-1/2 text-label tabular-nums text-ink-4"
          style={{ top: `${(100 * (minutes - hours.first)) / (hours.last - hours.first)}%` }}
        >
          {words.clock(minutes)}
        </span>
      ))}
    </div>
  );
}
