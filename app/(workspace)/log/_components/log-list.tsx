import type { Route } from "next";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { getTypeName } from "@/components/activities/type-names";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { findScope, reaches } from "@/lib/access/gate/gate";
import type { ActivityPage, ActivityTypeView, ActivityView } from "@/lib/activities/views";

type Props = { page: ActivityPage; types: readonly ActivityTypeView[]; typeId: string | undefined; isFirst: boolean };

/** Entries under the day that they belong to, latest first, fifty at a time. */
export async function LogList({ page, types, typeId, isFirst }: Props) {
  const [t, format] = await Promise.all([getTranslations("activities.list"), getFormatter()]);
  if (page.activities.length === 0) {
    return (
      <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
        <TextLink href="/">{t("emptyAction")}</TextLink>
      </EmptyState>
    );
  }
  const days = [...new Set(page.activities.map((activity) => activity.day))];
  return (
    <>
      {days.map((day) => (
        <section key={day} aria-labelledby={`d${day}`} className="mb-6">
          <h2 id={`d${day}`} className="mb-1 text-small font-medium text-ink-2">
            {format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "full", timeZone: "UTC" })}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {page.activities
              .filter((activity) => activity.day === day)
              .map((activity) => (
                <Entry key={activity.id} activity={activity} type={types.find((type) => type.id === activity.typeId)} />
              ))}
          </ul>
        </section>
      ))}
      <nav aria-label={t("pages")} className="flex gap-6">
        {!isFirst && <TextLink href={hrefFor(typeId, null)}>{t("newest")}</TextLink>}
        {page.next && <TextLink href={hrefFor(typeId, page.next)}>{t("older")}</TextLink>}
      </nav>
    </>
  );
}

async function Entry({ activity, type }: { activity: ActivityView; type: ActivityTypeView | undefined }) {
  const [t, format, nameOf] = await Promise.all([getTranslations("activities.list"), getFormatter(), getTypeName()]);
  return (
    <li className="flex items-start gap-3 py-2.5 hover:bg-paper-muted">
      <ActivityTypeIcon icon={type?.icon ?? ""} size={16} className="mt-0.5 shrink-0 text-ink-4" />
      <time
        dateTime={activity.occurredAt.toISOString()}
        className="w-12 shrink-0 text-small leading-5 tabular-nums text-ink-4"
      >
        {format.dateTime(activity.occurredAt, { hour: "2-digit", minute: "2-digit" })}
      </time>
      <span className="min-w-0 flex-1">
        <span className="block text-body text-ink">
          {activity.count > 1 && <span className="tabular-nums">{format.number(activity.count)} × </span>}
          {type ? nameOf(type) : ""}
        </span>
        <About activity={activity} />
        {activity.note && (
          <span className="block max-w-prose whitespace-pre-line text-small text-ink-4">{activity.note}</span>
        )}
      </span>
      <TextLink href={`/log/${activity.id}` as Route} quiet className="-my-1 shrink-0 text-small">
        {t("edit")}
      </TextLink>
    </li>
  );
}

/** With whom it was and what came of it; an opportunity that was handed on is named and leads nowhere. */
async function About({ activity: { account, opportunity, outcome } }: { activity: ActivityView }) {
  const scope = await findScope("opportunity:read");
  if (!account && !opportunity && !outcome) return null;
  return (
    <span className="flex flex-wrap gap-x-2 text-small text-ink-3 max-md:flex-col md:[&>*:not(:last-child)]:after:ml-2 md:[&>*:not(:last-child)]:after:text-ink-4 md:[&>*:not(:last-child)]:after:content-['·']">
      {account && (
        <span>
          <TextLink quiet href={`/accounts/${account.id}` as Route}>
            {account.name}
          </TextLink>
        </span>
      )}
      {opportunity && (
        <span>
          {reaches(scope, opportunity.ownerId) ? (
            <TextLink quiet href={`/pipeline/${opportunity.id}` as Route}>
              {opportunity.name}
            </TextLink>
          ) : (
            opportunity.name
          )}
        </span>
      )}
      {outcome && <span>{outcome}</span>}
    </span>
  );
}

function hrefFor(type: string | undefined, after: string | null): Route {
  const query = new URLSearchParams({ ...(type ? { type } : {}), ...(after ? { after } : {}) }).toString();
  return (query ? `/log?${query}` : "/log") as Route;
}
