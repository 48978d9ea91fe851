import type { Route } from "next";
import { PageLink } from "@/components/ui/page-link";
import type { Span } from "@/lib/appointments/domain/slots";
import type { Day } from "@/lib/kernel/period";
import type { CalendarWords } from "./calendar-words";
import { rideHref, talkHref } from "./gap-address";
import { type Hours, placed } from "./week-geometry";

type Props = {
  gap: Span;
  from: number;
  until: number;
  day: Day;
  hours: Hours;
  words: CalendarWords;
  personId: string;
};

/** From so much on there is room for the words of both ways on. */
const ROOMY_MINUTES = 90;

/** A time at which both are free, and what can be made of it. */
export function GapBlock({ gap, from, until, day, hours, words, personId }: Props) {
  const { t, time, longDay } = words;
  const isRoomy = until - from >= ROOMY_MINUTES;
  const link = "focusable block w-fit max-w-full truncate rounded-sm text-left font-medium text-accent hover:underline";
  return (
    <li className="absolute inset-x-0 p-0.5" style={placed({ from, until }, hours)}>
      {/* By keyboard it begins with the gap, and the form has a field for the time. */}
      <div
        data-gap={personId}
        data-from={from}
        data-until={until}
        title={t("pressGap")}
        className="h-full cursor-pointer overflow-hidden rounded-control border border-dashed border-line-strong bg-paper px-1.5 py-0.5 text-label hover:border-accent"
      >
        {isRoomy && (
          <p className="truncate tabular-nums text-ink-4">
            <span className="sr-only">{t("free")}: </span>
            {words.range(gap)}
          </p>
        )}
        <PageLink
          href={talkHref({ personId, day, minutes: from }) as Route}
          aria-label={t("planTalkAt", { date: longDay(day), time: time(gap.startsAt) })}
          className={link}
        >
          {t("planTalk")}
        </PageLink>
        {isRoomy && (
          <PageLink
            href={rideHref({ personId, day }) as Route}
            aria-label={t("bookRideOn", { date: longDay(day) })}
            className={link}
          >
            {t("bookRide")}
          </PageLink>
        )}
      </div>
    </li>
  );
}
