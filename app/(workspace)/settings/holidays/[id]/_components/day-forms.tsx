import { ActionForm } from "@/components/forms/action-form";
import { LinesField } from "@/components/forms/lines-field";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { addHolidayAction, pasteHolidaysAction } from "@/lib/org/actions";
import { LONGEST_HOLIDAY_NAME } from "@/lib/org/domain/holiday-lines";

const PORTIONS = [100, 75, 50, 25];

export async function AddDayForm({ calendarId, year }: { calendarId: string; year: number }) {
  const t = await getTranslations("org.holidays");
  const portions = PORTIONS.map((percent) => ({ value: String(percent), label: t("portion", { percent }) }));
  return (
    <Disclosure title={t("addDay")}>
      <ActionForm action={addHolidayAction} done={t("added")} resets className="space-y-4">
        <OnceKey />
        <input type="hidden" name="calendarId" value={calendarId} />
        <TextField key={year} name="day" type="date" label={t("day")} defaultValue={`${year}-01-01`} />
        <TextField id="f-holiday" name="name" label={t("name")} maxLength={LONGEST_HOLIDAY_NAME} autoComplete="off" />
        <SelectField name="percent" label={t("percent")} choices={portions} />
        <SubmitButton look="plain">{t("addDay")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

export async function PasteForm({ calendarId }: { calendarId: string }) {
  const t = await getTranslations("org.holidays");
  return (
    <Disclosure title={t("paste")}>
      <ActionForm action={pasteHolidaysAction} done={t("pasted")} resets className="space-y-4">
        <OnceKey />
        <input type="hidden" name="calendarId" value={calendarId} />
        <LinesField id="f-lines" name="lines" label={t("pasteLabel")} hint={t("pasteHint")} maxLength={20_000} />
        <SubmitButton look="plain">{t("pasteAdd")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
