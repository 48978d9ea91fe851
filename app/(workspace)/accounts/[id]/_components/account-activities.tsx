import { DoneList } from "@/components/activities/done-list";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { listAccountActivities } from "@/lib/activities/queries/account-activities";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";

/** What was done with the account last, by oneself and by the people whose work one sees. */
export async function AccountActivities({ scope, accountId }: { scope: Scope; accountId: string }) {
  const [t, types, activities] = await Promise.all([
    getTranslations("pipeline.accounts"),
    listActivityTypes({ withEnded: true }),
    listAccountActivities(scope, accountId),
  ]);
  return (
    <Section id="activities" title={t("activities")} note={t("activitiesNote")}>
      {activities.length === 0 && <p className="text-body text-ink-3">{t("noActivities")}</p>}
      <DoneList activities={activities} types={types} />
    </Section>
  );
}
