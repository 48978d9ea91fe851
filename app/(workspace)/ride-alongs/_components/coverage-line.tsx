import type { Route } from "next";
import { YearStrip } from "@/components/charts/year-strip";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import type { Day, Period } from "@/lib/kernel/period";
import type { CoverageRow } from "@/lib/ride-alongs/views";
import { marksOf } from "./strip-marks";

/** More than was due is no share of it. */
function rodeKey({ askedInYear, doneInYear }: CoverageRow["coverage"]) {
  if (doneInYear > askedInYear) return "coverage.rodeMore";
  return askedInYear === 0 ? "coverage.notYet" : "coverage.rode";
}

const STATE_CLASSES = { OVERDUE: "text-bad", DUE: "text-warn", PLANNED: "text-accent", DONE: "text-ink-3" } as const;

type Props = { row: CoverageRow; today: Day; period: Period; months: readonly Day[]; className: string };

/** Somebody's year, and where they stand; on a phone the year stands below the name. */
export async function CoverageLine({ row, today, period, months, className }: Props) {
  const { t, dayWithYear } = await getRideWords();
  const { person, coverage, held, planned, due, away } = row;
  const counts = { held: held.length, planned: planned.length, due: due.length };
  return (
    <li className={cx("grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 py-2.5 md:py-1.5", className)}>
      <PageLink
        href={`/people/${person.id}` as Route}
        className="focusable flex min-w-0 items-center gap-2.5 rounded-sm text-body text-ink hover:underline"
      >
        <Avatar name={person.name} size={24} />
        <span className="truncate">{person.name}</span>
      </PageLink>
      <span className="max-md:order-last max-md:col-span-2">
        <YearStrip
          {...{ period, today, months, away, marks: marksOf(row, today), id: `away-${person.id}` }}
          label={t("coverage.strip", { name: person.name, ...counts })}
        />
      </span>
      <span className="text-right text-small leading-4">
        <span className="tabular-nums text-ink">
          {t(rodeKey(coverage), { done: coverage.doneInYear, asked: coverage.askedInYear })}
        </span>
        , <span className={STATE_CLASSES[coverage.state]}>{t(`coverage.states.${coverage.state}`)}</span>
        <span className="block text-label text-ink-4">
          {coverage.lastDone ? t("coverage.last", { date: dayWithYear(coverage.lastDone) }) : t("coverage.never")}
        </span>
      </span>
    </li>
  );
}
