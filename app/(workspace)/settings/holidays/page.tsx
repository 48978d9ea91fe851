import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { addCalendarAction } from "@/lib/org/actions";
import { listCalendars } from "@/lib/org/queries/holiday-calendars";
import { LONGEST_CALENDAR_NAME } from "@/lib/org/schema";
import { CalendarTable } from "./_components/calendar-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.holidays"))("title") };
}

/** The holiday calendars, for those who keep the settings. */
export default async function HolidaysPage() {
  await requireScope("settings:manage");
  const { organisation } = await requireActor();
  const year = Number(dayAt(new Date(), organisation.timeZone).slice(0, 4));
  const [t, tSettings, calendars] = await Promise.all([
    getTranslations("org.holidays"),
    getTranslations("org.settings"),
    listCalendars(year),
  ]);
  return (
    <>
      <PageHead over={<TextLink href="/settings">{tSettings("title")}</TextLink>} title={t("title")} sub={t("lead")} />
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_20rem]">
        {calendars.length === 0 ? (
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <CalendarTable calendars={calendars} year={year} />
        )}
        <Section id="add" title={t("add")}>
          <ActionForm action={addCalendarAction} className="space-y-5">
            <OnceKey />
            <TextField
              name="name"
              label={t("name")}
              hint={t("nameHint")}
              maxLength={LONGEST_CALENDAR_NAME}
              autoComplete="off"
            />
            <SubmitButton>{t("add")}</SubmitButton>
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
