import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { DayPlace } from "@/lib/appointments/domain/day-place";
import type { Span } from "@/lib/appointments/domain/slots";
import type { Day } from "@/lib/kernel/period";
import type { ShownEntry } from "./calendar-model";
import { type CalendarWords, recordHref } from "./calendar-words";
import { EntryMark } from "./entry-mark";
import { rideHref, talkHref } from "./gap-address";

/** An appointment in a list: when, what and with whom, where; who may, moves it from here. */
export function AgendaRow({ entry, ownId, words }: { entry: ShownEntry; ownId: string; words: CalendarWords }) {
  const { recordId, startsAt, endsAt, place, isHeld, isMovable } = entry;
  const what = words.what(entry, ownId);
  const details = [place, isHeld && words.t("held")].filter(Boolean).join(" · ");
  return (
    <>
      <Times from={words.time(startsAt)} until={words.time(endsAt)} words={words} />
      <div className="flex min-w-0 items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="flex items-baseline gap-2 text-body">
            <EntryMark {...entry} />
            <TextLink href={recordHref(entry) as Route} quiet className="min-w-0 font-medium text-ink">
              {what}
            </TextLink>
          </p>
          {details && <p className="pl-4 text-small text-ink-4">{details}</p>}
        </div>
        {isMovable && (
          <button
            type="button"
            data-moves={recordId}
            aria-label={words.t("move.openOf", { what, when: words.when(startsAt) })}
            className={buttonClass({ look: "quiet", small: true })}
          >
            {words.t("move.open")}
          </button>
        )}
      </div>
    </>
  );
}

type TakenProps = DayPlace & { name: string | null; words: CalendarWords };

/** A time of somebody of which the reader may know no more. */
export function TakenRow({ from, until, name, words }: TakenProps) {
  return (
    <>
      <Times from={words.clock(from)} until={words.clock(until)} words={words} />
      <p className="text-body text-ink-4">{name ? words.t("takenBy", { name }) : words.t("taken")}</p>
    </>
  );
}

type GapProps = { gap: Span; from: number; day: Day; personId: string; words: CalendarWords };

/** A time at which both are free, with what can be made of it. */
export function GapRow({ gap, from, day, personId, words }: GapProps) {
  const { t, time, longDay } = words;
  const date = longDay(day);
  return (
    <>
      <Times from={time(gap.startsAt)} until={time(gap.endsAt)} words={words} />
      <div className="flex flex-wrap items-baseline gap-x-4 text-body">
        <span className="w-full text-ink-4">{t("free")}</span>
        <TextLink
          className="no-print"
          href={talkHref({ personId, day, minutes: from }) as Route}
          aria-label={t("planTalkAt", { date, time: time(gap.startsAt) })}
        >
          {t("planTalk")}
        </TextLink>
        <TextLink
          className="no-print"
          href={rideHref({ personId, day }) as Route}
          aria-label={t("bookRideOn", { date })}
        >
          {t("bookRide")}
        </TextLink>
      </div>
    </>
  );
}

function Times({ from, until, words }: { from: string; until: string; words: CalendarWords }) {
  return (
    <p className="text-small leading-5 tabular-nums text-ink-3">
      <span className="sr-only">{words.t("range", { from, until })}</span>
      <span aria-hidden="true" className="block text-ink">
        {from}
      </span>
      <span aria-hidden="true" className="block text-ink-4">
        {until}
      </span>
    </p>
  );
}
