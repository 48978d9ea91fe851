import { PageHead } from "@/components/ui/page-head";
import { type Day, dayAt, isWithin } from "@/lib/kernel/period";
import { type CalendarAddress, monthOf } from "./calendar-address";
import type { Calendar } from "./calendar-model";
import { firstNameOf, getCalendarWords } from "./calendar-words";

type Props = { calendar: Calendar; address: CalendarAddress; today: Day };

/** How much there is in the time that is shown, and what is next of it. */
export async function CalendarHead({ calendar, address, today }: Props) {
  const { t, ...words } = await getCalendarWords();
  const { entries, period, timeZone, now, own, other, gaps } = calendar;
  const counted = address.view === "week" ? period : monthOf(address.day);
  const mine = entries.filter(({ lane, startsAt }) => lane !== "OTHER" && isWithin(dayAt(startsAt, timeZone), counted));
  const isNow = isWithin(today, counted);
  const next = mine.find(({ startsAt, isHeld }) => startsAt >= now && !isHeld);
  const name = other && firstNameOf(other.name);
  const sub = [
    next && t("next", { what: words.what(next, own.id), when: words.when(next.startsAt) }),
    name && t(address.view === "month" ? "bothMonth" : gaps.length > 0 ? "both" : "bothNone", { name }),
    other && other.timeZone !== timeZone && t("otherClock", { name: firstNameOf(other.name), zone: other.timeZone }),
  ].filter(Boolean);
  const over = address.view === "week" ? words.week(period) : words.month(address.day);
  return (
    <PageHead
      over={
        <>
          {t("title")}
          <span className="hidden print:inline">, {over}</span>
        </>
      }
      title={t(isNow ? `lead.${address.view}Now` : `lead.${address.view}`, { count: mine.length })}
      sub={sub.length > 0 ? sub.join(" ") : undefined}
    />
  );
}
