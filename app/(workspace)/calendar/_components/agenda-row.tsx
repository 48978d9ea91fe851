import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { DayPlace } from "@/lib/appointments/domain/day-place";
import type { Span } from "@/lib/appointments/domain/slots";
import type { Day } from "@/lib/kernel/period";
import type { ShownEntry } from "./calendar-model";
import { type CalendarWords, recordHref } from "./calendar-words";
import { rideHref, talkHref } from "./gap-address";
import { markClass } from "./mark-class";

/** An appointment in a list: when, what and with whom, where; who may, moves it from here. */
export function AgendaRow({ entry, ownId, words }: { entry: ShownEntry; ownId: string; words: CalendarWords }) {
  const { recordId, startsAt, place, isHeld, isMovable } = entry;
  const what = words.what(entry, ownId);
  const details = [place, isHeld && words.t("held")].filter(Boolean).join(" · ");
  return (
    <>
      <p className="is-time">{words.range(entry)}</p>
      <p className="is-what">
        <TextLink href={recordHref(entry) as Route} quiet className={markClass(entry)}>
          {what}
        </TextLink>
      </p>
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
      {details && <p className="is-details">{details}</p>}
    </>
  );
}

type TakenProps = DayPlace & { name: string | null; words: CalendarWords };

/** A time of somebody of which the reader may know no more. */
export function TakenRow({ from, until, name, words }: TakenProps) {
  return (
    <>
      <p className="is-time">{words.t("range", { from: words.clock(from), until: words.clock(until) })}</p>
      <p className="text-ink-4">{name ? words.t("takenBy", { name }) : words.t("taken")}</p>
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
      <p className="is-time">{words.range(gap)}</p>
      <div className="flex flex-wrap items-baseline gap-x-4">
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
