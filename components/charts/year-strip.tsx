import { type Day, daysBetween, type Period } from "@/lib/kernel/period";

export type StripMark = { day: Day; kind: "done" | "planned" | "due" | "overdue" };

type Props = {
  period: Period;
  today: Day;
  marks: readonly StripMark[];
  away: readonly Period[];
  /** The first days of its months, where a tick stands. */
  months: readonly Day[];
  /** Of this strip alone: what it is filled with is named by it. */
  id: string;
  label: string;
};

const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;

/** A year as a line: what was done, is planned or is due stands on its day, time away is hatched. Marks keep their size at any width. */
export function YearStrip({ period, today, marks, away, months, id, label }: Props) {
  const length = daysBetween(period.from, period.until);
  const part = (days: number) => `${((100 * Math.min(Math.max(days, 0), length)) / length).toFixed(2)}%`;
  const at = (day: Day) => part(daysBetween(period.from, day));
  const isShown = ({ day }: StripMark) => day >= period.from && day < period.until;
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block overflow-visible">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.4" height="5" className="fill-line-strong" opacity="0.6" />
        </pattern>
      </defs>
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-line" />
      {months.map((month) => (
        <line key={month} x1={at(month)} x2={at(month)} y1={MIDDLE - 2.5} y2={MIDDLE + 2.5} className="stroke-line" />
      ))}
      {away
        .filter(({ from, until }) => until > period.from && from < period.until)
        .map(({ from, until }) => (
          <rect
            key={from}
            x={at(from)}
            width={widthOf(period, { from, until })}
            y={MIDDLE - 5}
            height="10"
            fill={`url(#${id})`}
          />
        ))}
      <line x1={at(today)} x2={at(today)} y1="0" y2={HEIGHT} className="stroke-ink-4" strokeDasharray="2 2" />
      {marks.filter(isShown).map(({ day, kind }) => (
        <svg key={`${day} ${kind}`} x={at(day)} y={MIDDLE} aria-hidden="true" className="overflow-visible">
          <circle r="8" className="fill-paper" />
          <StripGlyph kind={kind} />
        </svg>
      ))}
    </svg>
  );
}

function widthOf(period: Period, { from, until }: Period): string {
  const [first, last] = [from > period.from ? from : period.from, until < period.until ? until : period.until];
  return `${((100 * daysBetween(first, last)) / daysBetween(period.from, period.until)).toFixed(2)}%`;
}

/** Disc, ring, dashed ring, diamond: the shape says it, the colour only helps. */
export function StripGlyph({ kind }: { kind: StripMark["kind"] }) {
  switch (kind) {
    case "done":
      return <circle r="5" className="fill-ink" />;
    case "planned":
      return <circle r="4.5" className="fill-paper stroke-accent" strokeWidth="1.75" />;
    case "due":
      return <circle r="4.5" className="fill-none stroke-warn" strokeWidth="1.5" strokeDasharray="2.2 2" />;
    case "overdue":
      return <path d="M0 -6.5 6.5 0 0 6.5 -6.5 0z" className="fill-bad" />;
  }
}
