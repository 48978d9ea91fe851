import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { editCoachingRulesAction } from "@/lib/coaching/actions";
import { NOTE_MONTHS } from "@/lib/coaching/domain/note";
import { findCoachingRules } from "@/lib/coaching/queries/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.rules"))("title") };
}

/** How long private notes are kept, for the whole company. */
export default async function CoachingRulesPage() {
  const scope = await requireScope("settings:manage");
  const [t, tSettings, rules] = await Promise.all([
    getTranslations("coaching.rules"),
    getTranslations("org.settings"),
    findCoachingRules(scope),
  ]);
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/settings">{tSettings("title")}</TextLink>} title={t("title")} sub={t("lead")} />
      <ActionForm key={rules.version} action={editCoachingRulesAction} done={t("saved")} className="space-y-5">
        <input type="hidden" name="version" value={rules.version} />
        <TextField
          {...{ name: "noteMonths", type: "number", inputMode: "numeric", label: t("months"), hint: t("monthsHint") }}
          {...{ min: NOTE_MONTHS.least, max: NOTE_MONTHS.most, defaultValue: rules.noteMonths }}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
