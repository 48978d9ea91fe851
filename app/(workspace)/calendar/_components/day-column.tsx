import { cx } from "@/components/ui/cx";
import { minutesOf } from "@/lib/appointments/domain/day-place";
import { timeAt } from "@/lib/kernel/period";
import type { Calendar, DayDrawn, Lane } from "./calendar-model";
import type { CalendarWords } from "./calendar-words";
import { EntryBlock } from "./entry-block";
import { GapBlock } from "./gap-block";
import { across, type Hours, placed, sideBySide } from "./week-geometry";

type Props = {
  drawn: DayDrawn;
  calendar: Calendar;
  hours: Hours;
  height: string;
  words: CalendarWords;
  isToday: boolean;
};

/** A day from top to bottom: shaded where nobody works, then what is free, then what is taken. */
export function DayColumn({ drawn, calendar, hours, height, words, isToday }: Props) {
  const { day, entries, gaps, taken } = drawn;
  const { own, other, now, timeZone } = calendar;
  const isSplit = other !== null;
  const beside = sideBySide(entries.map((one) => ({ ...one, lane: isSplit ? one.entry.lane : "OWN" })));
  const nowAt = minutesOf(timeAt(now, timeZone));
  return (
    <div data-day={day} className="relative border-l border-line" style={{ height }}>
      <Shades drawn={drawn} hours={hours} isSplit={isSplit} />
      <div aria-hidden="true" className="calendar-hours pointer-events-none absolute inset-0" />
      {isSplit && <div aria-hidden="true" className="absolute inset-y-0 left-1/2 border-l border-dotted border-line" />}
      {isToday && nowAt > hours.first && nowAt < hours.last && (
        <div
          aria-hidden="true"
          className="absolute inset-x-0 z-[1] border-t border-accent"
          style={{ top: placed({ from: nowAt, until: nowAt }, hours).top }}
        />
      )}
      {entries.length + gaps.length + taken.length > 0 && (
        <ul aria-label={words.longDay(day)}>
          {gaps.map((one) => (
            <GapBlock key={`gap ${one.from}`} {...{ ...one, day, hours, words }} personId={other?.id ?? ""} />
          ))}
          {taken.map(({ lane, ...place }) => (
            <li
              key={`taken ${lane} ${place.from}`}
              className="absolute overflow-hidden rounded-control bg-mute-faint px-1.5 text-label text-ink-3"
              style={{ ...placed(place, hours), ...across(lane, isSplit) }}
            >
              {lane === "OTHER" && other ? words.t("takenBy", { name: other.name }) : words.t("taken")}
            </li>
          ))}
          {entries.map(({ entry, ...place }, index) => (
            <EntryBlock
              key={entry.recordId}
              {...{ entry, words, ownId: own.id, otherId: other?.id, minutes: place.until - place.from }}
              isNarrow={isSplit && entry.lane !== "BOTH"}
              style={{ ...placed(place, hours), ...across(entry.lane, isSplit, beside[index]) }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Outside the time that somebody works their side of the day is shaded; while they are away or have a holiday it is hatched. */
function Shades({ drawn: { kinds, working }, hours, isSplit }: { drawn: DayDrawn; hours: Hours; isSplit: boolean }) {
  const sides = [
    { lane: "OWN", kind: kinds.own },
    { lane: "OTHER", kind: kinds.other },
  ] as const satisfies readonly { lane: Lane; kind: unknown }[];
  return sides
    .filter(({ kind }) => kind !== null)
    .map(({ lane, kind }) => (
      <div
        key={lane}
        aria-hidden="true"
        className={cx("absolute inset-y-0", kind === "WORK" || kind === "OFF" ? "bg-paper-muted" : "calendar-away")}
        style={across(lane, isSplit)}
      >
        {working
          .filter((one) => one.lane === lane)
          .map((place) => (
            <div key={place.from} className="absolute inset-x-0 bg-paper" style={placed(place, hours)} />
          ))}
      </div>
    ));
}
