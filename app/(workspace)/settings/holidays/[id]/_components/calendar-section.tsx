import { ActionForm } from "@/components/forms/action-form";
import { EndForm } from "@/components/forms/end-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { editCalendarAction, removeCalendarAction } from "@/lib/org/actions";
import { LONGEST_CALENDAR_NAME } from "@/lib/org/schema";
import type { CalendarRecord } from "@/lib/org/views";

/** The name, who follows the calendar, and how it goes where nobody does. */
export async function CalendarSection({ calendar }: { calendar: CalendarRecord }) {
  const t = await getTranslations("org.holidays");
  const identity = (
    <>
      <input type="hidden" name="id" value={calendar.id} />
      <input type="hidden" name="version" value={calendar.version} />
    </>
  );
  return (
    <Section id="calendar" title={t("calendar")} className="no-print">
      <p className="mb-5 text-body text-ink-3">{t("followers", { count: calendar.followers })}</p>
      <ActionForm key={calendar.version} action={editCalendarAction} done={t("saved")} className="space-y-4">
        {identity}
        <TextField
          id="f-calendar"
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          maxLength={LONGEST_CALENDAR_NAME}
          autoComplete="off"
          defaultValue={calendar.name}
        />
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </ActionForm>
      {calendar.followers > 0 ? (
        <div className="mt-8 text-small">
          <p className="mb-1 text-ink-4">{t("inUse")}</p>
          <TextLink href="/people">{t("toPeople")}</TextLink>
        </div>
      ) : (
        <EndForm action={removeCalendarAction} hint={t("endHint")} done={t("end")} label={t("end")}>
          {identity}
        </EndForm>
      )}
    </Section>
  );
}
