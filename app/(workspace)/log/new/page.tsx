import type { Metadata } from "next";
import { LogFields } from "@/components/activities/log-fields";
import { getTypeName } from "@/components/activities/type-names";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { logActivityAction } from "@/lib/activities/actions";
import { BACK_DAYS } from "@/lib/activities/domain/log-window";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listLoggableOpportunities } from "@/lib/activities/queries/loggable-opportunities";
import { addDays, dayAt } from "@/lib/kernel/period";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.log"))("title") };
}

export default async function NewLogPage() {
  const scope = await requireScope("activity:log");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.timeZone);
  const [t, nameOf, types, opportunities] = await Promise.all([
    getTranslations("activities.log"),
    getTypeName(),
    listActivityTypes(),
    listLoggableOpportunities(scope, actor.personId),
  ]);
  const choices = types.map((type) => ({ id: type.id, label: nameOf(type) }));
  return (
    <div className="max-w-form">
      <PageHead title={t("title")} />
      <ActionForm action={logActivityAction} done={t("done")} resets className="space-y-6">
        <OnceKey />
        <LogFields {...{ opportunities, today }} types={choices} earliest={addDays(today, -BACK_DAYS)} />
        <SubmitButton full>{t("submit")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
