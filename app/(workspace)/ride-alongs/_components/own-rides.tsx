import type { Route } from "next";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import { addDays, type Day } from "@/lib/kernel/period";
import { listRides, listToScore } from "@/lib/ride-alongs/queries/rides";
import { RideSection } from "./ride-section";

const BACK_DAYS = 730;

/** A rep's own days in the field, the next one in the title. */
export async function OwnRides({ scope, today }: { scope: Scope; today: Day }) {
  const [{ t, longDay }, rides, toScore] = await Promise.all([
    getRideWords(),
    listRides(scope, { from: addDays(today, -BACK_DAYS), personId: scope.actorId }),
    listToScore(scope, { today, now: new Date() }),
  ]);
  const ahead = rides.filter(({ day, state }) => day >= today && state === "PLANNED");
  const held = rides.filter(({ state }) => state === "HELD").reverse();
  const [next] = ahead;
  const title = next ? t("coverage.lead.own", { when: longDay(next.day) }) : t("coverage.lead.ownNone");
  return (
    <>
      <PageHead title={title} sub={t("coverage.subOwn")}>
        <TextLink href={"/calendar" as Route}>{t("coverage.calendar")}</TextLink>
      </PageHead>
      <div className="max-w-[46rem] space-y-section-sm">
        {toScore.length > 0 && (
          <RideSection
            {...{ rides: toScore, viewerId: scope.actorId, id: "to-score", title: t("coverage.toScore"), empty: "" }}
          />
        )}
        <RideSection
          {...{ rides: ahead, viewerId: scope.actorId, id: "ahead" }}
          {...{ title: t("coverage.ahead"), empty: t("coverage.noneAhead") }}
        />
        <RideSection
          {...{ rides: held, viewerId: scope.actorId, id: "before" }}
          {...{ title: t("coverage.before"), empty: t("coverage.noneBefore") }}
        />
      </div>
    </>
  );
}
