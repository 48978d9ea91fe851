import type { Route } from "next";
import { DoneList } from "@/components/activities/done-list";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listOpportunityActivities } from "@/lib/activities/queries/opportunity-activities";

/** What was done about it so far, by oneself and by the people whose work one sees. */
export async function OpportunityActivities({ opportunityId, after }: { opportunityId: string; after: string }) {
  const scope = await findScope("activity:read");
  if (!scope) return null;
  const [t, types, { activities, next }] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    listActivityTypes({ withEnded: true }),
    listOpportunityActivities(scope, { opportunityId, after }),
  ]);
  const href = (place: string) => `/pipeline/${opportunityId}${place && `?activities=${place}`}#activities` as Route;
  return (
    <Section id="activities" title={t("activities")} note={t("activitiesNote")}>
      {activities.length === 0 && <p className="text-body text-ink-3">{t("noActivities")}</p>}
      <DoneList activities={activities} types={types} />
      {(after || next) && (
        <nav aria-label={t("activityPages")} className="mt-3 flex gap-6 text-small">
          {after && <TextLink href={href("")}>{t("latestActivities")}</TextLink>}
          {next && <TextLink href={href(next)}>{t("olderActivities")}</TextLink>}
        </nav>
      )}
    </Section>
  );
}
