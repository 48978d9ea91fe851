import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { editSlumpRulesAction } from "@/lib/metrics/actions";
import { findSlumpRules } from "@/lib/metrics/queries/slump-rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.rules"))("title") };
}

const MORNINGS = [1, 2, 3, 4, 5];

/** When the line sees what the rep was told, and how long new colleagues ramp up. */
export default async function SlumpRulesPage() {
  const scope = await requireScope("settings:manage");
  const [t, tSettings, rules] = await Promise.all([
    getTranslations("metrics.rules"),
    getTranslations("org.settings"),
    findSlumpRules(scope),
  ]);
  if (!rules) notFound();
  const mornings = MORNINGS.map((count) => ({ value: String(count), label: t("morningChoice", { count }) }));
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/settings">{tSettings("title")}</TextLink>} title={t("title")} sub={t("lead")} />
      <ActionForm key={rules.version} action={editSlumpRulesAction} done={t("saved")} className="space-y-5">
        <input type="hidden" name="version" value={rules.version} />
        <SelectField
          name="releaseMornings"
          label={t("mornings")}
          hint={t("morningsHint")}
          choices={mornings}
          defaultValue={String(rules.releaseMornings)}
        />
        <TextField
          name="releaseTime"
          type="time"
          label={t("time")}
          hint={t("timeHint")}
          defaultValue={rules.releaseTime}
        />
        <TextField
          name="rampWeeks"
          inputMode="numeric"
          label={t("ramp")}
          hint={t("rampHint")}
          maxLength={2}
          defaultValue={rules.rampWeeks}
        />
        <p className="text-small text-ink-4">{t("consequence")}</p>
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
