import type { Route } from "next";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { type Day, dayAt, isWithin } from "@/lib/kernel/period";
import { addressOf, type CalendarAddress, monthOf } from "./calendar-address";
import type { Calendar, DayDrawn } from "./calendar-model";
import { type CalendarWords, companionOf, getCalendarWords, recordHref } from "./calendar-words";
import { dayNotes } from "./day-notes";
import { markClass } from "./mark-class";

type Props = { calendar: Calendar; days: readonly DayDrawn[]; address: CalendarAddress };

const MOST_IN_CELL = 3;

/** A month in weeks. On a phone a day shows as many marks as it has appointments, and its list stands below. */
export async function MonthGrid({ calendar, days, address }: Props) {
  const words = await getCalendarWords();
  const today = dayAt(calendar.now, calendar.timeZone);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">{words.month(address.day)}</caption>
      <thead>
        <tr>
          {days.slice(0, 7).map(({ day }) => (
            <th
              key={day}
              scope="col"
              className="border-b border-line pb-1.5 text-left text-label font-normal text-ink-4 max-md:text-center md:px-1.5"
            >
              {words.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((drawn) => (
              <MonthCell key={drawn.day} {...{ drawn, calendar, address, words, today }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { drawn: DayDrawn; calendar: Calendar; address: CalendarAddress; words: CalendarWords; today: Day };

function MonthCell({ drawn, calendar, address, words, today }: CellProps) {
  const { day, entries, kinds } = drawn;
  const isOutside = !isWithin(day, monthOf(address.day));
  const isChosen = day === address.day;
  const look = day === today ? "font-semibold text-accent" : isOutside ? "text-ink-4" : "text-ink";
  const label = `${words.longDay(day)}, ${words.t("count", { count: entries.length })}`;
  const number = words.dayNumber(day);
  const isShaded = kinds.own !== "WORK";
  return (
    <td
      className={cx(
        "border-b border-line p-0 align-top",
        isShaded && (kinds.own === "OFF" ? "bg-paper-muted" : "calendar-away"),
      )}
    >
      <PageLink
        href={addressOf({ ...address, day }, today)}
        scroll={false}
        aria-label={label}
        aria-current={isChosen ? "true" : undefined}
        className={cx(
          "focusable flex min-h-11 flex-col items-center gap-1 rounded-control py-1.5 text-small tabular-nums md:hidden",
          look,
          isChosen && "bg-accent-faint",
        )}
      >
        {number}
        <span className="flex h-2 gap-0.5">
          {entries.slice(0, MOST_IN_CELL).map(({ entry }) => (
            <span key={entry.recordId} className={markClass(entry)} />
          ))}
        </span>
      </PageLink>
      <div className="min-h-24 px-1.5 py-1 max-md:hidden">
        <PageLink
          href={addressOf({ ...address, view: "week", day }, today)}
          aria-label={label}
          className={cx("focusable rounded-sm text-small tabular-nums hover:underline", look)}
        >
          {number}
        </PageLink>
        <CellEntries {...{ drawn, calendar, words, address, today }} />
      </div>
    </td>
  );
}

function CellEntries({ drawn, calendar: { own, other }, words, address, today }: CellProps) {
  const { day, entries } = drawn;
  const notes = dayNotes(drawn, words.t, other?.name ?? null);
  const more = entries.length - MOST_IN_CELL;
  return (
    <>
      {notes.length > 0 && <p className="truncate text-label text-ink-4">{notes.join(" · ")}</p>}
      {entries.length > 0 && (
        <ul>
          {entries.slice(0, MOST_IN_CELL).map(({ entry }) => (
            <li key={entry.recordId}>
              <PageLink
                href={recordHref(entry) as Route}
                title={`${words.range(entry)}, ${words.what(entry, own.id)}`}
                className={cx(
                  "focusable flex items-center gap-1 rounded-sm py-1 text-label tabular-nums text-ink hover:underline",
                  markClass(entry),
                )}
              >
                {words.time(entry.startsAt)} <span className="truncate">{companionOf(entry, own.id, other?.id)}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <PageLink
          href={addressOf({ ...address, view: "week", day }, today)}
          className="focusable rounded-sm py-1 text-label text-accent hover:underline"
        >
          {words.t("more", { count: more })}
        </PageLink>
      )}
    </>
  );
}
