import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { findScope, isOffered, reaches, requireActor } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import type { PersonView } from "@/lib/org/views";

/** What one may do with somebody: plan a talk or a day in the field with them, ask for a talk of one's own, keep their entry. */
export async function PersonActions({ person, today }: { person: PersonView; today: Day }) {
  const [t, actor, coaching, field] = await Promise.all([
    getTranslations(),
    requireActor(),
    findScope("coaching:lead"),
    findScope("rideAlong:lead"),
  ]);
  const sells = person.role === "REP" && (person.leftOn === null || person.leftOn > today);
  const isOwn = person.id === actor.personId;
  const mayPlan = sells && !isOwn && reaches(coaching, person.id);
  return (
    <>
      {isOffered(actor, "people:manage") && (
        <TextLink href={`/people/${person.id}/edit` as Route}>{t("org.person.adminLink")}</TextLink>
      )}
      {sells && !isOwn && reaches(field, person.id) && (
        <PageLink href={`/ride-alongs/new?person=${person.id}` as Route} className={buttonClass()}>
          {t("rideAlongs.coverage.book")}
        </PageLink>
      )}
      {(mayPlan || (sells && isOwn)) && (
        <PageLink
          href={(isOwn ? "/coaching/new" : `/coaching/new?person=${person.id}`) as Route}
          className={buttonClass({ look: "primary" })}
        >
          {t(isOwn ? "coaching.list.ask" : "coaching.list.plan")}
        </PageLink>
      )}
    </>
  );
}
