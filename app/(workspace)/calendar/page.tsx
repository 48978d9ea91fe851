import type { Metadata } from "next";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { readAddress, shownDays } from "./_components/calendar-address";
import { CalendarBar } from "./_components/calendar-bar";
import { CalendarHead } from "./_components/calendar-head";
import { drawnDays } from "./_components/calendar-model";
import { listLed } from "./_components/list-led";
import { MonthView } from "./_components/month-view";
import { readCalendar } from "./_components/read-calendar";
import { WeekView } from "./_components/week-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appointments.page"))("title") };
}

/** Whoever reads it sees what they have and when they work; whoever leads, one of their people beside it and when both are free. */
export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const [coaching, rideAlongs] = await Promise.all([requireScope("coaching:read"), requireScope("rideAlong:read")]);
  const [actor, params] = await Promise.all([requireActor(), searchParams]);
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const led = listLed(today);
  const asked = readAddress(params, today);
  // Only where somebody is asked for the calendar has to wait for who may be.
  const other = asked.personId === "" ? null : ((await led).find(({ id }) => id === asked.personId) ?? null);
  const address = { ...asked, personId: other?.id ?? "" };
  const period = shownDays(address, actor.organisation.weekStart);
  const [people, calendar] = await Promise.all([
    led,
    readCalendar({ actor, scopes: { coaching, rideAlongs }, other, period, now }),
  ]);
  const days = drawnDays(calendar);
  const View = address.view === "week" ? WeekView : MonthView;
  return (
    <PageWords pick={({ appointments: { page } }) => ({ appointments: { page: { move: page.move } } })}>
      <CalendarHead {...{ calendar, address, today }} />
      <CalendarBar {...{ address, period, today, people }} />
      <View {...{ calendar, days, address }} />
    </PageWords>
  );
}
