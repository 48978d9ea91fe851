import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { Day } from "@/lib/kernel/period";
import { addAbsenceAction } from "@/lib/org/actions";

const KINDS = ["VACATION", "SICK", "PARENTAL", "TRAINING", "OTHER"] as const;

export async function AbsenceForm({ personId, today }: { personId: string; today: Day }) {
  const t = await getTranslations("org.absence");
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  const portions = [100, 50, 25].map((percent) => ({ value: String(percent), label: t("portion", { percent }) }));
  return (
    <ActionForm action={addAbsenceAction} done={t("added")} resets className="mt-3 max-w-form space-y-4">
      <OnceKey />
      <input type="hidden" name="personId" value={personId} />
      <SelectField name="kind" label={t("kind")} choices={kinds} />
      <div className="grid grid-cols-2 gap-3">
        <TextField name="from" id="f-absence-from" type="date" label={t("from")} defaultValue={today} />
        <TextField name="lastDay" id="f-absence-last" type="date" label={t("lastDay")} defaultValue={today} />
      </div>
      <SelectField name="percent" label={t("howMuch")} choices={portions} />
      <WhoCanSee>{t("whoSees")}</WhoCanSee>
      <SubmitButton>{t("add")}</SubmitButton>
    </ActionForm>
  );
}
