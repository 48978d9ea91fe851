import type { Route } from "next";
import { CardCompared } from "@/components/ride-alongs/card-compared";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { findCards } from "@/lib/ride-alongs/queries/scorecards";
import type { RideView } from "@/lib/ride-alongs/views";
import { CardLocked } from "./card-locked";

/** Who has scored, the way to one's own card, and both side by side once they are open. */
export async function CardSection({ ride, scope, now }: { ride: RideView; scope: Scope; now: Date }) {
  const [{ t }, cards] = await Promise.all([getRideWords(), findCards(scope, ride.id, now)]);
  if (ride.state === "CANCELLED") return null;
  const isTwo = ride.side !== "LINE";
  const mayScore = isTwo && !cards.own?.sentAt && ride.startsAt <= now;
  const isNext = ride.state === "HELD" || ride.startsAt <= now;
  if (!isNext) return null;
  return (
    <Section id="card" title={t("card.title")}>
      {mayScore && (
        <p className="mb-4">
          <PageLink
            href={`/ride-alongs/${ride.id}/scorecard` as Route}
            className={buttonClass({ look: ride.side === "PERSON" || ride.state === "PLANNED" ? "primary" : "plain" })}
          >
            {t(cards.own ? "card.go" : "card.open")}
          </PageLink>
        </p>
      )}
      {cards.own?.sentAt && !cards.isOpen && <p className="mb-3 text-body text-ink-3">{t("card.sent")}</p>}
      {cards.isOpen && (cards.person || cards.manager) ? (
        <CardCompared ride={ride} cards={cards} viewerId={scope.actorId} />
      ) : (
        <CardLocked ride={ride} sentBy={cards.sentBy} />
      )}
    </Section>
  );
}
