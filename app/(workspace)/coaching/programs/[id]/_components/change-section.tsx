import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { endProgramAction, extendProgramAction } from "@/lib/coaching/actions";
import { EXTENSION_WEEKS } from "@/lib/coaching/domain/program-week";
import type { ProgramView } from "@/lib/coaching/views/program";

const OUTCOMES = ["RECOVERED", "OTHER_ROLE", "LEAVING", "STOPPED"] as const;

/** Some weeks more, or how it came out: a person decides both and says why. */
export async function ChangeSection({ program }: { program: ProgramView }) {
  const t = await getTranslations("coaching.programs");
  const which = (
    <>
      <input type="hidden" name="id" value={program.id} />
      <input type="hidden" name="version" value={program.version} />
    </>
  );
  const outcomes = OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }));
  return (
    <div className="no-print space-y-2 border-t border-line pt-6">
      <Disclosure title={t("extensions.open")}>
        <ActionForm action={extendProgramAction} done={t("extensions.done")} className="mt-2 space-y-4">
          {which}
          <TextField
            {...{ name: "weeks", id: "f-more", type: "number", inputMode: "numeric", label: t("extensions.weeks") }}
            {...{ min: EXTENSION_WEEKS.least, max: EXTENSION_WEEKS.most, defaultValue: 2 }}
          />
          <TextAreaField {...{ name: "reason", label: t("extensions.reason"), maxLength: 1000, rows: 2 }} />
          <SubmitButton look="plain">{t("extensions.save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure title={t("end.open")}>
        <ActionForm action={endProgramAction} done={t("end.done")} className="mt-2 space-y-4">
          {which}
          <p className="text-small text-ink-3">{t("decides")}</p>
          <SelectField {...{ name: "outcome", label: t("end.outcome"), choices: outcomes, empty: "" }} />
          <TextAreaField
            {...{ name: "text", id: "f-outcome-text", label: t("end.text"), hint: t("end.textHint"), maxLength: 2000 }}
          />
          <TextField
            {...{ name: "decisionRef", label: t("end.ref"), hint: t("end.refHint"), maxLength: 200, optional: true }}
          />
          <SubmitButton look="plain">{t("end.save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
