import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { carryHolidaysAction } from "@/lib/org/actions";
import { type CarriedHoliday, holidaysCarriedInto } from "@/lib/org/domain/holiday-copy";
import type { CalendarRecord } from "@/lib/org/views";

/** What the year could take over from the one before; those whose date nobody can tell wait for a decision. */
export async function CarryForm({ calendar, year }: { calendar: CalendarRecord; year: number }) {
  const t = await getTranslations("org.holidays");
  const carried = holidaysCarriedInto(year, calendar.days);
  if (carried.length === 0) return null;
  return (
    <Disclosure title={t("carry", { year: String(year - 1) })}>
      <ActionForm action={carryHolidaysAction} done={t("pasted")} className="space-y-3">
        <input type="hidden" name="calendarId" value={calendar.id} />
        <input type="hidden" name="year" value={year} />
        <fieldset>
          <legend className="sr-only">{t("carryDays")}</legend>
          <p className="mb-3 text-small text-ink-4">{t("carryLead", { year: String(year) })}</p>
          {carried.map((holiday) => (
            <CarriedDay key={holiday.from} holiday={holiday} />
          ))}
        </fieldset>
        <SubmitButton look="plain">{t("carryAdd")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

async function CarriedDay({ holiday }: { holiday: CarriedHoliday }) {
  const [t, format] = await Promise.all([getTranslations("org.holidays"), getFormatter()]);
  const date = format.dateTime(new Date(`${holiday.day}T12:00:00Z`), {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return (
    <label className="flex min-h-9 cursor-pointer items-start gap-3 py-1 max-md:min-h-11">
      <input
        type="checkbox"
        name="days[]"
        value={holiday.from}
        defaultChecked={holiday.by !== "unknown"}
        className="focusable mt-0.5 size-[18px] rounded"
      />
      <span className="min-w-0 text-body text-ink">
        {holiday.name} <span className="tabular-nums text-ink-3">{date}</span>
        <span className="block text-small text-ink-4">{t(`by.${holiday.by}`)}</span>
      </span>
    </label>
  );
}
