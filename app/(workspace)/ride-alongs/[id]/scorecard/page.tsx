import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { PageWords } from "@/components/i18n/page-words";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { getCriterionWords } from "@/components/skills/criterion-words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { findRide } from "@/lib/ride-alongs/queries/rides";
import { findCards } from "@/lib/ride-alongs/queries/scorecards";
import { ScorecardForm } from "./_components/scorecard-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getRideWords()).t("card.title") };
}

/** One's own scorecard of a day in the field, made for a phone between two visits. */
export default async function ScorecardPage({ params }: PageProps<"/ride-alongs/[id]/scorecard">) {
  const scope = await requireScope("rideAlong:read");
  const [actor, { id }, { t, ...words }, wordsOf] = await Promise.all([
    requireActor(),
    params,
    getRideWords(),
    getCriterionWords(),
  ]);
  const now = new Date();
  const ride = await findRide(scope, id);
  if (!ride || ride.side === "LINE") notFound();
  const address = `/ride-alongs/${ride.id}` as Route;
  const cards = await findCards(scope, ride.id, now);
  if (cards.own?.sentAt || ride.state === "CANCELLED" || ride.startsAt > now) redirect(address);
  const isPerson = ride.side === "PERSON";
  const other = isPerson ? ride.manager.name : ride.person.name;
  const kept = new Map(cards.own?.scores.map((score) => [score.criterion, score]));
  const rows = cards.rubric.criteria.map((criterion) => ({
    ...wordsOf(criterion),
    isMandatory: criterion.isMandatory,
    level: kept.get(criterion.key)?.level ?? null,
    evidence: kept.get(criterion.key)?.evidence ?? "",
  }));
  return (
    <div className="mx-auto max-w-[38rem]">
      <PageHead
        over={
          <>
            <TextLink href={address}>{t("ride.with", { name: other })}</TextLink> · {words.longDay(ride.day)}
          </>
        }
        title={t("card.title")}
        sub={ride.objective ? `${t("ride.objective")}: “${ride.objective}”` : undefined}
      />
      <PageWords
        pick={({ rideAlongs, skills }) => ({ rideAlongs: { card: rideAlongs.card }, skills: { scale: skills.scale } })}
      >
        <ScorecardForm
          {...{ rideAlongId: ride.id, rubricMark: cards.rubricMark, authorId: actor.personId, rows, isPerson }}
          praise={cards.own?.praise ?? ""}
          workOn={cards.own?.workOn ?? ""}
        >
          <WhoCanSee>{t("card.whoSees", { name: other })}</WhoCanSee>
        </ScorecardForm>
      </PageWords>
    </div>
  );
}
