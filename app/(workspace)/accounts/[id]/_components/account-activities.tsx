import { getFormatter, getTranslations } from "next-intl/server";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { getTypeName } from "@/components/activities/type-names";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { listAccountActivities } from "@/lib/activities/queries/account-activities";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";

/** What was done with the account last, by oneself and by the people whose work one sees. */
export async function AccountActivities({ scope, accountId }: { scope: Scope; accountId: string }) {
  const [t, format, nameOf, types, activities] = await Promise.all([
    getTranslations("pipeline.accounts"),
    getFormatter(),
    getTypeName(),
    listActivityTypes({ withEnded: true }),
    listAccountActivities(scope, accountId),
  ]);
  return (
    <Section id="activities" title={t("activities")} note={t("activitiesNote")}>
      {activities.length === 0 && <p className="text-body text-ink-3">{t("noActivities")}</p>}
      <ul className="divide-y divide-line">
        {activities.map((activity) => {
          const type = types.find((candidate) => candidate.id === activity.typeId);
          const about = [activity.person.name, activity.outcome].filter(Boolean).join(" · ");
          return (
            <li key={activity.id} className="flex items-start gap-3 py-2.5">
              <ActivityTypeIcon icon={type?.icon ?? ""} size={16} className="mt-0.5 shrink-0 text-ink-4" />
              <span className="min-w-0 flex-1">
                <span className="block text-body text-ink">
                  {activity.count > 1 && <span className="tabular-nums">{format.number(activity.count)} × </span>}
                  {type ? nameOf(type) : ""}
                </span>
                <span className="block text-small text-ink-4">{about}</span>
              </span>
              <time dateTime={activity.day} className="shrink-0 text-small tabular-nums text-ink-4">
                {format.dateTime(new Date(`${activity.day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}
              </time>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
