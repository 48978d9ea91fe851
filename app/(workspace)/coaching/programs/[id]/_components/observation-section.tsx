import type { Route } from "next";
import { getProgramWords } from "@/components/coaching/program-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { lastedFor } from "@/lib/coaching/domain/program-week";
import { addDays } from "@/lib/kernel/period";
import { type ObservedRide, observedStretches } from "@/lib/ride-alongs/domain/program-stretches";
import { listRides } from "@/lib/ride-alongs/queries/rides";
import type { PartsProps } from "./program-parts";

/** One ride-along in each stretch of weeks: which had theirs, and which want one. */
export async function ObservationSection({ program, today, actor }: PartsProps) {
  const { everyWeeks, person, side, isRunning } = program;
  const [{ t, day }, scope] = await Promise.all([getProgramWords(actor.organisation), findScope("rideAlong:read")]);
  if (!scope || everyWeeks === null) return null;
  const rides = await listRides(scope, { from: program.from, personId: person.id });
  const observed = rides.flatMap((ride): ObservedRide[] =>
    ride.state === "CANCELLED" ? [] : [{ id: ride.id, day: ride.day, state: ride.state }],
  );
  const stretches = observedStretches({ ...lastedFor(program), everyWeeks }, observed, today);
  const books = isRunning && side !== "PERSON";
  return (
    <Section id="observations" title={t("observations")} note={t("observation.line", { weeks: everyWeeks })}>
      <ul className="divide-y divide-line border-y border-line text-small">
        {stretches.map((stretch) => (
          <li key={stretch.from} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-2">
            <span className="tabular-nums text-ink-3">
              {t("until", { from: day(stretch.from), until: day(addDays(stretch.until, -1)) })}
            </span>
            <span className="text-ink-2">
              {stretch.rides.length === 0
                ? t(`observation.${stretch.state}`)
                : stretch.rides.map((ride) => (
                    <TextLink key={ride.id} href={`/ride-alongs/${ride.id}` as Route} className="tabular-nums">
                      {`${day(ride.day)}, ${t(`observation.${ride.state}`)}`}
                    </TextLink>
                  ))}
            </span>
          </li>
        ))}
      </ul>
      {books && (
        <p className="mt-2 text-body">
          <TextLink href={`/ride-alongs/new?person=${person.id}` as Route}>{t("observation.book")}</TextLink>
        </p>
      )}
    </Section>
  );
}
