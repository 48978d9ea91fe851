import { cx } from "@/components/ui/cx";
import { dayAt, isWithin } from "@/lib/kernel/period";
import { AgendaRow, GapRow, TakenRow } from "./agenda-row";
import { type Calendar, type DayDrawn, isIdle } from "./calendar-model";
import { type CalendarWords, getCalendarWords } from "./calendar-words";
import { dayNotes } from "./day-notes";

/** The week as a list, day by day: what a phone and paper show of it. */
export async function Agenda({ calendar, days }: { calendar: Calendar; days: readonly DayDrawn[] }) {
  const words = await getCalendarWords();
  const today = dayAt(calendar.now, calendar.timeZone);
  const isCurrent = isWithin(today, calendar.period);
  // In the week that runs, days that are over and held nothing would only stand before today.
  const shown = days.filter((day) => !isIdle(day) && !(isCurrent && day.day < today && day.entries.length === 0));
  return (
    <div className="agenda space-y-6">
      {shown.map((drawn) => (
        <AgendaDay key={drawn.day} {...{ drawn, calendar, words }} />
      ))}
      {shown.length === 0 && <p className="text-body text-ink-4">{words.t("nothingLeft")}</p>}
    </div>
  );
}

type Props = { drawn: DayDrawn; calendar: Calendar; words: CalendarWords };

/** One day with what is known of it, in the order of the clock. */
export function AgendaDay({ drawn, calendar, words }: Props) {
  const { day, entries, gaps, taken } = drawn;
  const { own, other, now, timeZone } = calendar;
  const isToday = day === dayAt(now, timeZone);
  const rows = [
    ...entries.map((one) => ({
      from: one.from,
      key: one.entry.recordId,
      row: <AgendaRow entry={one.entry} ownId={own.id} words={words} />,
    })),
    ...taken.map((one) => ({
      from: one.from,
      key: `taken ${one.lane} ${one.from}`,
      row: <TakenRow {...one} name={one.lane === "OTHER" && other ? other.name : null} words={words} />,
    })),
    ...gaps.map((one) => ({
      from: one.from,
      key: `gap ${one.from}`,
      row: <GapRow {...{ ...one, day, words }} personId={other?.id ?? ""} />,
    })),
  ].toSorted((a, b) => a.from - b.from);
  const said = [...dayNotes(drawn, words.t, other?.name ?? null), ...(rows.length === 0 ? [words.t("nothing")] : [])];
  return (
    <section aria-labelledby={`day-${day}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line pb-1.5">
        <h2
          id={`day-${day}`}
          className={cx("text-body tabular-nums", isToday ? "font-semibold text-accent" : "font-medium text-ink")}
        >
          {isToday ? `${words.t("today")}, ${words.longDay(day)}` : words.longDay(day)}
        </h2>
        {said.length > 0 && <p className="text-small text-ink-4">{said.join(" · ")}</p>}
      </div>
      {rows.length > 0 && (
        <ul className="agenda-rows divide-y divide-line border-b border-line">
          {rows.map(({ key, row }) => (
            <li key={key}>{row}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
