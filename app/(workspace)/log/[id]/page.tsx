import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LogFields } from "@/components/activities/log-fields";
import { getTypeName } from "@/components/activities/type-names";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { editActivityAction } from "@/lib/activities/actions";
import { BACK_DAYS } from "@/lib/activities/domain/log-window";
import { findActivity } from "@/lib/activities/queries/activity-log";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listLoggableOpportunities } from "@/lib/activities/queries/loggable-opportunities";
import type { ActivityView, LoggableOpportunity } from "@/lib/activities/views";
import { addDays, dayAt, timeAt } from "@/lib/kernel/period";
import { TakeBack } from "../_components/take-back";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.list"))("editTitle") };
}

/** One entry of one's own. Its day and time stay as they are unless another is written. */
export default async function EditLogPage({ params }: PageProps<"/log/[id]">) {
  const scope = await requireScope("activity:log");
  const actor = await requireActor();
  const activity = await findActivity(scope, (await params).id);
  if (!activity) notFound();
  const [t, nameOf, types, open] = await Promise.all([
    getTranslations("activities"),
    getTypeName(),
    listActivityTypes({ withEnded: true }),
    listLoggableOpportunities(scope, actor.personId),
  ]);
  const today = dayAt(new Date(), actor.timeZone);
  const offered = types.filter((type) => !type.isEnded || type.id === activity.typeId);
  const defaults = {
    typeId: activity.typeId,
    count: activity.count,
    day: activity.day,
    time: timeAt(activity.occurredAt, actor.timeZone),
    account: activity.account,
    ...(activity.opportunity ? { opportunityId: activity.opportunity.id } : {}),
    ...(activity.outcome ? { outcome: activity.outcome } : {}),
    ...(activity.note ? { note: activity.note } : {}),
  };
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/log">{t("list.title")}</TextLink>} title={t("list.editTitle")} />
      <ActionForm key={activity.version} action={editActivityAction} done={t("list.saved")} className="space-y-6">
        <input type="hidden" name="id" value={activity.id} />
        <input type="hidden" name="version" value={activity.version} />
        <LogFields
          opportunities={withOwn(open, activity)}
          types={offered.map((type) => ({ id: type.id, label: nameOf(type) }))}
          earliest={addDays(today, -BACK_DAYS)}
          today={today}
          defaults={defaults}
        />
        <SubmitButton full>{t("list.save")}</SubmitButton>
      </ActionForm>
      <TakeBack id={activity.id} />
    </div>
  );
}

/** The opportunity of the entry stays a choice, also when it is closed or somebody else's by now. */
function withOwn(open: readonly LoggableOpportunity[], { opportunity, account }: ActivityView) {
  if (!opportunity || open.some((one) => one.id === opportunity.id)) return open;
  return [{ id: opportunity.id, name: opportunity.name, account: account?.name ?? null }, ...open];
}
