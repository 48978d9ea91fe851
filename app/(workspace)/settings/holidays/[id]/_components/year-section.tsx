import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { removeHolidayAction } from "@/lib/org/actions";
import type { Holiday } from "@/lib/org/domain/holiday-copy";
import type { CalendarRecord } from "@/lib/org/views";
import { yearsOf } from "./years";

type Props = { calendar: CalendarRecord; year: number; thisYear: number };

/** The days of the year that is shown, and the way to the other years. */
export async function YearSection({ calendar, year, thisYear }: Props) {
  const t = await getTranslations("org.holidays");
  const days = calendar.days.filter(({ day }) => day.startsWith(`${year}-`));
  return (
    <Section id="year" title={t("yearTitle", { year: String(year) })}>
      <nav aria-label={t("years")} className="no-print mb-3 flex flex-wrap gap-x-5">
        {yearsOf(calendar.days, thisYear, year).map((entry) => (
          <TextLink
            key={entry.year}
            href={`/settings/holidays/${calendar.id}?year=${entry.year}` as Route}
            aria-current={entry.year === year ? "page" : undefined}
            className={cx("text-body tabular-nums", entry.year === year && "text-ink underline")}
          >
            {entry.year} <span className="font-normal text-ink-4">{t("yearCount", { count: entry.count })}</span>
          </TextLink>
        ))}
      </nav>
      {days.length === 0 ? (
        <p className="text-body text-ink-3">{t("none", { year: String(year) })}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {days.map((holiday) => (
            <DayRow key={holiday.day} calendarId={calendar.id} holiday={holiday} />
          ))}
        </ul>
      )}
    </Section>
  );
}

async function DayRow({ calendarId, holiday }: { calendarId: string; holiday: Holiday }) {
  const [t, format] = await Promise.all([getTranslations("org.holidays"), getFormatter()]);
  const date = format.dateTime(new Date(`${holiday.day}T12:00:00Z`), {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return (
    <li className="flex items-center gap-x-4 py-1">
      <span className="w-24 shrink-0 text-small tabular-nums text-ink-4">{date}</span>
      <span className="hyphens min-w-0 flex-1 text-body text-ink">
        {holiday.name}
        {holiday.percent < 100 && (
          <span className="ml-2 text-small text-ink-4">{t("share", { percent: holiday.percent })}</span>
        )}
      </span>
      <ActionForm action={removeHolidayAction} done={t("removed", { name: holiday.name })} className="no-print">
        <input type="hidden" name="calendarId" value={calendarId} />
        <input type="hidden" name="day" value={holiday.day} />
        <SubmitButton small look="quiet">
          {t("remove")} <span className="sr-only">{holiday.name}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
