import { STATE_CLASSES, type State } from "@/components/ui/state";

/** A week of a sparkline: what was done, and the usual range of the time; null breaks the line (away, or not yet there). */
export type SparkWeek = { value: number | null; low: number; high: number };

type Point = readonly [x: number, y: number];

type Props = {
  weeks: readonly SparkWeek[];
  state: State;
  label: string;
  width?: number;
  height?: number;
  /** In a line of text, behind its figure. */
  isInline?: boolean;
};

const PAD = 4;

/** Some weeks as an ink line over the band of what is usual; the last one ends in a dot in the colour of its state. */
export function Sparkline({ weeks, state, label, width = 96, height = 28, isInline = false }: Props) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className={isInline ? "ml-2 inline-block overflow-visible" : "block shrink-0 overflow-visible"}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and class names of ours. A table holds a hundred of these.
      dangerouslySetInnerHTML={{ __html: shapesOf(weeks, state, scalesOf(weeks, width, height)) }}
    />
  );
}

function shapesOf(weeks: readonly SparkWeek[], state: State, { x, y }: ReturnType<typeof scalesOf>): string {
  const last = weeks.at(-1);
  const runs = runsOf(weeks.map((week, index) => (week.value === null ? null : ([x(index), y(week.value)] as const))));
  const upper = turnsOf(weeks.map((week, index) => [x(index), y(week.high)] as const));
  const lower = turnsOf(weeks.map((week, index) => [x(index), y(week.low)] as const)).reverse();
  const band = weeks.length > 1 ? `<path d="${pathOf([...upper, ...lower])}Z" class="fill-band"/>` : "";
  const line = runs.length > 0 ? `<path d="${runs.map(pathOf).join("")}" class="spark-line"/>` : "";
  if (typeof last?.value !== "number") return band + line;
  const fill = STATE_CLASSES[state].fill;
  return `${band}${line}<circle cx="${x(weeks.length - 1)}" cy="${tenth(y(last.value))}" r="2.75" class="${fill}"/>`;
}

function scalesOf(weeks: readonly SparkWeek[], width: number, height: number) {
  const all = weeks.flatMap((week) =>
    week.value === null ? [week.low, week.high] : [week.low, week.high, week.value],
  );
  const [least, most] = [Math.min(...all, Infinity), Math.max(...all, 0)];
  const slack = (most - least) * 0.12 || 1;
  const [floor, top] = [Math.max(0, (Number.isFinite(least) ? least : 0) - slack), most + slack];
  const step = (width - 2 * PAD) / Math.max(1, weeks.length - 1);
  return {
    x: (index: number) => PAD + index * step,
    y: (value: number) => height - PAD - ((value - floor) * (height - 2 * PAD)) / (top - floor),
  };
}

function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The points where an edge turns: a level stretch needs only its ends, and a range that never moved is a box. */
function turnsOf(points: readonly Point[]): Point[] {
  return points.filter(([, y], index) => points[index - 1]?.[1] !== y || points[index + 1]?.[1] !== y);
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join(" ")}`;
}

const tenth = (length: number) => Math.round(length * 10) / 10;
