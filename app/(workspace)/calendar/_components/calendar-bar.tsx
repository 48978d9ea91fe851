import { ChevronLeft, ChevronRight } from "lucide";
import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import type { Someone } from "@/lib/coaching/views";
import type { Day, Period } from "@/lib/kernel/period";
import { addressOf, type CalendarAddress, stepped } from "./calendar-address";
import { getCalendarWords } from "./calendar-words";
import { PeriodKeys } from "./period-keys";
import { WhoseChoice } from "./whose-choice";

type Props = { address: CalendarAddress; period: Period; today: Day; people: readonly Someone[] };

const VIEWS = ["week", "month"] as const;

/** Which time is shown, how, and whose. */
export async function CalendarBar({ address, period, today, people }: Props) {
  const { t, ...words } = await getCalendarWords();
  const isWeek = address.view === "week";
  const to = (next: CalendarAddress) => addressOf(next, today);
  const [before, after] = [to(stepped(address, -1)), to(stepped(address, 1))];
  const step = buttonClass({ look: "quiet", small: true });
  return (
    <div className="no-print mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <nav aria-label={t("periods")} className="-ml-2.5 flex flex-wrap items-center gap-1">
        <PeriodKeys before={before} after={after} />
        <Step href={before} label={t(isWeek ? "previousWeek" : "previousMonth")} icon={ChevronLeft} />
        <span className="min-w-[9.5rem] text-center text-small tabular-nums text-ink-2">
          {isWeek ? words.week(period) : words.month(address.day)}
        </span>
        <Step href={after} label={t(isWeek ? "nextWeek" : "nextMonth")} icon={ChevronRight} />
        {address.day !== today && (
          <PageLink href={to({ ...address, day: today })} scroll={false} className={step}>
            {t("today")}
          </PageLink>
        )}
      </nav>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {people.length > 0 && <WhoseChoice {...{ address, people, today }} />}
        <nav aria-label={t("views")} className="flex rounded-control border border-line p-0.5">
          {VIEWS.map((view) => (
            <PageLink
              key={view}
              href={to({ ...address, view })}
              scroll={false}
              aria-current={address.view === view ? "page" : undefined}
              className={cx(
                "focusable rounded-[0.25rem] px-3 py-1.5 text-small",
                address.view === view ? "bg-paper-subtle font-medium text-ink" : "text-ink-3 hover:text-ink",
              )}
            >
              {t(view)}
            </PageLink>
          ))}
        </nav>
      </div>
    </div>
  );
}

function Step({ href, label, icon }: { href: Route; label: string; icon: typeof ChevronLeft }) {
  return (
    <PageLink
      href={href}
      scroll={false}
      aria-label={label}
      className={cx(buttonClass({ look: "quiet", small: true }), "max-md:h-touch max-md:w-touch")}
    >
      <Icon of={icon} size={16} />
    </PageLink>
  );
}
