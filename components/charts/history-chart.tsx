import { cx } from "@/components/ui/cx";

/** A week of a history; null leaves a gap. `mark` says what stands out in it. */
export type ChartWeek = { value: number | null; low: number | null; high: number | null; mark: string | null };

type Props = { weeks: readonly ChartWeek[]; label: string; className?: string };

const [WIDTH, HEIGHT, PAD] = [560, 84, 8];

/** Many weeks as an ink line over the band of what was usual in each of them; marked weeks carry the sign of an alert and a word. */
export function HistoryChart({ weeks, label, className }: Props) {
  const most = Math.max(1, ...weeks.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  const x = (index: number) => PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, weeks.length - 1);
  const y = (value: number) => HEIGHT - PAD - (value * (HEIGHT - 2 * PAD)) / most;
  const at = (index: number, value: number) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  const bands = runsOf(weeks, ({ low, high }) => low !== null && high !== null).map((run) => {
    const upper = run.map((index) => at(index, weeks[index]?.high ?? 0));
    const lower = run.map((index) => at(index, weeks[index]?.low ?? 0)).reverse();
    return `M${[...upper, ...lower].join("L")}Z`;
  });
  const lines = runsOf(weeks, ({ value }) => value !== null).map(
    (run) => `M${run.map((index) => at(index, weeks[index]?.value ?? 0)).join("L")}`,
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className={cx("block h-auto w-full", className)}
    >
      <line x1={PAD} x2={WIDTH - PAD} y1={HEIGHT - PAD} y2={HEIGHT - PAD} className="stroke-line" />
      <path d={bands.join("")} className="fill-band" />
      <path d={lines.join("")} className="fill-none stroke-ink-3" strokeWidth="1.5" strokeLinejoin="round" />
      {weeks.map(
        ({ value, mark }, index) =>
          mark !== null && (
            <g key={mark} transform={`translate(${x(index).toFixed(1)} ${y(value ?? 0).toFixed(1)})`}>
              <title>{mark}</title>
              <circle r="7" className="fill-paper" />
              <path d="M-5.5 -5.5h11L0 0zM-5.5 0h11L0 5.5z" className="fill-bad" />
            </g>
          ),
      )}
    </svg>
  );
}

/** The places of weeks in a row that have something to draw. */
function runsOf(weeks: readonly ChartWeek[], has: (week: ChartWeek) => boolean): number[][] {
  const runs: number[][] = [[]];
  for (const [index, week] of weeks.entries()) {
    if (has(week)) runs.at(-1)?.push(index);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
