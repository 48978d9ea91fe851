import type { Route } from "next";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { getTypeName } from "@/components/activities/type-names";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import { listActivities } from "@/lib/activities/queries/activity-log";
import type { ActivityTypeView } from "@/lib/activities/views";

const SHOWN = 6;

/** The types with those that have ended. */
type Props = { scope: Scope; personId: string; title: string; types: readonly ActivityTypeView[] };

/** The last few entries, so that a slip of the thumb is seen and put right. */
export async function RecentLog({ scope, personId, title, types }: Props) {
  const [t, format, nameOf, { activities }] = await Promise.all([
    getTranslations("activities.home"),
    getFormatter(),
    getTypeName(),
    listActivities(scope, { personId, size: SHOWN }),
  ]);
  return (
    <Section id="recent" title={title} action={<TextLink href="/log">{t("all")}</TextLink>}>
      {activities.length === 0 && <p className="text-body text-ink-3">{t("empty")}</p>}
      <ul className="divide-y divide-line">
        {activities.map((activity) => {
          const type = types.find((candidate) => candidate.id === activity.typeId);
          const about = activity.account?.name ?? activity.outcome ?? activity.note;
          return (
            <li key={activity.id} className="flex items-start gap-3 py-2.5">
              <ActivityTypeIcon icon={type?.icon ?? ""} size={16} className="mt-0.5 shrink-0 text-ink-4" />
              <span className="min-w-0 flex-1">
                <PageLink
                  href={`/log/${activity.id}` as Route}
                  className="focusable block rounded-sm text-ink hover:underline"
                >
                  {activity.count > 1 && <span className="tabular-nums">{format.number(activity.count)} × </span>}
                  {type ? nameOf(type) : ""}
                </PageLink>
                {about && <span className="block truncate text-small text-ink-4">{about}</span>}
              </span>
              <time
                dateTime={activity.occurredAt.toISOString()}
                className="shrink-0 text-small tabular-nums text-ink-4"
              >
                {format.dateTime(activity.occurredAt, { weekday: "short", hour: "2-digit", minute: "2-digit" })}
              </time>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
