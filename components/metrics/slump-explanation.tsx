import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { Day } from "@/lib/kernel/period";
import { explainSlumpAction } from "@/lib/metrics/actions";
import type { SlumpView } from "@/lib/metrics/views";

const KINDS = ["LEAVE", "TERRITORY", "EVENT", "OTHER"] as const;

/** What the rep says it comes from, and what was made of it. */
export async function SlumpExplanation({ slump, today }: { slump: SlumpView; today: Day }) {
  const t = await getTranslations("metrics.slumps");
  const said = slump.explanation;
  if (said && said.isAccepted !== false) {
    const decision = said.isAccepted ? t("accepted") : t("waiting");
    return (
      <p className="text-small text-ink-3">
        {t("explanation", { kind: t(`kinds.${said.kind}`), text: said.text })} ({decision})
      </p>
    );
  }
  return (
    <div className="space-y-1">
      {said && <p className="text-small text-ink-3">{t("declined", { reason: said.reason ?? "" })}</p>}
      <Disclosure title={t("reason")}>
        <ExplanationForm slump={slump} today={today} />
      </Disclosure>
    </div>
  );
}

async function ExplanationForm({ slump, today }: { slump: SlumpView; today: Day }) {
  const t = await getTranslations("metrics.slumps");
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <ActionForm action={explainSlumpAction} done={t("explained")} className="mt-2 space-y-4">
      <OnceKey />
      <input type="hidden" name="id" value={slump.id} />
      <input type="hidden" name="version" value={slump.version} />
      <SelectField name="kind" label={t("kind")} choices={kinds} />
      <TextField name="text" id={`f-why-${slump.id}`} label={t("text")} hint={t("textHint")} />
      <div className="grid grid-cols-2 gap-3">
        <TextField name="from" id={`f-from-${slump.id}`} type="date" label={t("from")} defaultValue={slump.week} />
        <TextField name="lastDay" id={`f-last-${slump.id}`} type="date" label={t("lastDay")} defaultValue={today} />
      </div>
      <WhoCanSee>{t("whoSees")}</WhoCanSee>
      <SubmitButton>{t("explain")}</SubmitButton>
    </ActionForm>
  );
}
