import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { CardCompared } from "@/components/ride-alongs/card-compared";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { findRide } from "@/lib/ride-alongs/queries/rides";
import { findCards } from "@/lib/ride-alongs/queries/scorecards";

type Props = { rideAlongId: string; viewerId: string; now: Date };

/** What both saw on the day that is talked over, side by side, as soon as it is open. */
export async function PinnedCards({ rideAlongId, viewerId, now }: Props) {
  const scope = await findScope("rideAlong:read");
  const ride = scope && (await findRide(scope, rideAlongId));
  if (!scope || !ride) return null;
  const [t, cards] = await Promise.all([getTranslations("coaching.cards"), findCards(scope, rideAlongId, now)]);
  const isThere = cards.isOpen && (cards.person || cards.manager);
  const why = ride.startsAt > now ? "planned" : cards.isOpen ? "noCards" : "waiting";
  return (
    <Section
      id="cards"
      title={t("title")}
      action={<TextLink href={`/ride-alongs/${ride.id}` as Route}>{t("open")}</TextLink>}
    >
      {isThere ? (
        <CardCompared ride={ride} cards={cards} viewerId={viewerId} />
      ) : (
        <p className="text-body text-ink-3">{t(why)}</p>
      )}
    </Section>
  );
}
