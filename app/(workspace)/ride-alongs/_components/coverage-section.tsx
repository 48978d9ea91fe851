import { getRideWords } from "@/components/ride-alongs/ride-words";
import { cx } from "@/components/ui/cx";
import { DownloadLink } from "@/components/ui/download-link";
import { Section } from "@/components/ui/section";
import { addMonths, type Day, type Period } from "@/lib/kernel/period";
import type { CoverageRow } from "@/lib/ride-alongs/views";
import { CoverageLegend } from "./coverage-legend";
import { CoverageLine } from "./coverage-line";

const [BACK_MONTHS, AHEAD_MONTHS] = [5, 12];
const COLUMNS = "md:grid-cols-[11rem_minmax(0,1fr)_8.5rem]";

/** Who is short comes first; nobody reads a thousand years to their end. */
const SHOWN = 60;

type Props = { rows: readonly CoverageRow[]; today: Day };

/** Everybody with their year: who is short first, and nobody left out. */
export async function CoverageSection({ rows, today }: Props) {
  const { t, ...words } = await getRideWords();
  if (rows.length === 0) return null;
  const first = `${today.slice(0, 7)}-01`;
  const period: Period = { from: addMonths(first, -BACK_MONTHS), until: addMonths(first, AHEAD_MONTHS) };
  const months = Array.from({ length: BACK_MONTHS + AHEAD_MONTHS }, (_, index) => addMonths(period.from, index));
  return (
    <Section
      id="coverage"
      title={t("coverage.year")}
      note={t("coverage.yearNote")}
      action={<DownloadLink href="/ride-alongs/csv">{t("file.csv")}</DownloadLink>}
    >
      <div aria-hidden="true" className={cx("hidden gap-x-5 pb-1.5 text-label text-ink-4 md:grid", COLUMNS)}>
        <span>{t("coverage.rep")}</span>
        <span className="flex">
          {months.map((month) => (
            <span key={month} className="min-w-0 flex-1 overflow-hidden">
              {words.month(month)}
            </span>
          ))}
        </span>
        <span className="text-right">{t("coverage.rides")}</span>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {rows.slice(0, SHOWN).map((row) => (
          <CoverageLine key={row.person.id} {...{ row, today, period, months }} className={COLUMNS} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p className="mt-2 text-small text-ink-4">{t("coverage.more", { count: rows.length - SHOWN })}</p>
      )}
      <CoverageLegend />
    </Section>
  );
}
