import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { findCalendar } from "@/lib/org/queries/holiday-calendars";
import { CalendarSection } from "./_components/calendar-section";
import { CarryForm } from "./_components/carry-form";
import { AddDayForm, PasteForm } from "./_components/day-forms";
import { YearSection } from "./_components/year-section";
import { yearShown } from "./_components/years";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.holidays"))("title") };
}

/** A holiday calendar, one year of it at a time. */
export default async function CalendarPage({ params, searchParams }: PageProps<"/settings/holidays/[id]">) {
  await requireScope("settings:manage");
  const { organisation } = await requireActor();
  const calendar = await findCalendar((await params).id);
  if (!calendar) notFound();
  const t = await getTranslations("org.holidays");
  const thisYear = Number(dayAt(new Date(), organisation.timeZone).slice(0, 4));
  const year = yearShown(textParam((await searchParams).year), thisYear);
  return (
    <>
      <PageHead over={<TextLink href="/settings/holidays">{t("title")}</TextLink>} title={calendar.name} />
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <YearSection calendar={calendar} year={year} thisYear={thisYear} />
          <div className="no-print mt-4 space-y-1">
            <CarryForm calendar={calendar} year={year} />
            <AddDayForm calendarId={calendar.id} year={year} />
            <PasteForm calendarId={calendar.id} />
          </div>
        </div>
        <CalendarSection calendar={calendar} />
      </div>
    </>
  );
}
