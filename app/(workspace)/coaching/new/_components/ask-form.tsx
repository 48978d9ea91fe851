import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { askForSessionAction } from "@/lib/coaching/actions";
import type { SlumpView } from "@/lib/metrics/views";

export async function AskForm({ slump }: { slump: SlumpView | null }) {
  const [t, nameOf] = await Promise.all([getTranslations("coaching.form"), getMetricName()]);
  return (
    <ActionForm action={askForSessionAction} className="space-y-5">
      <OnceKey />
      {slump && (
        <>
          <input type="hidden" name="slumpId" value={slump.id} />
          <p className="text-body text-ink-2">{t("fromSlump", { metric: nameOf(slump.metric) })}</p>
        </>
      )}
      <TextField
        {...{ name: "topic", label: t("topic"), hint: t("topicHint"), maxLength: 120 }}
        defaultValue={slump ? nameOf(slump.metric) : ""}
      />
      <TextAreaField {...{ name: "request", label: t("request"), hint: t("requestHint"), maxLength: 2000 }} optional />
      <WhoCanSee>{t("whoSeesOwn")}</WhoCanSee>
      <SubmitButton full>{t("askTitle")}</SubmitButton>
    </ActionForm>
  );
}
