import { STATE_CLASSES, type State } from "@/components/ui/state";

/** A week of a sparkline: what was done, and the usual range of the time; null breaks the line (away, or not yet there). */
export type SparkWeek = { value: number | null; low: number; high: number };

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

// Written with loops: a page draws a hundred of these, and lists of points cost it more than all of its tags.
function shapesOf(weeks: readonly SparkWeek[], state: State, { x, y }: Scales): string {
  const end = weeks.length - 1;
  const band =
    end > 0
      ? `<path d="M${edgeOf(weeks, "high", { x, y })}${edgeOf(weeks, "low", { x, y })}Z" class="fill-band"/>`
      : "";
  const drawn = lineOf(weeks, { x, y });
  const line = drawn ? `<path d="${drawn}" class="spark-line"/>` : "";
  const last = weeks[end]?.value;
  if (typeof last !== "number") return band + line;
  return `${band}${line}<circle cx="${tenth(x(end))}" cy="${tenth(y(last))}" r="2.75" class="${STATE_CLASSES[state].fill}"/>`;
}

type Scales = { x: (index: number) => number; y: (value: number) => number };

function scalesOf(weeks: readonly SparkWeek[], width: number, height: number): Scales {
  let [least, most] = [Infinity, 0];
  for (const { value, low, high } of weeks) {
    least = Math.min(least, low, high, value ?? low);
    most = Math.max(most, low, high, value ?? high);
  }
  const slack = (most - least) * 0.12 || 1;
  const [floor, top] = [Math.max(0, (Number.isFinite(least) ? least : 0) - slack), most + slack];
  const step = (width - 2 * PAD) / Math.max(1, weeks.length - 1);
  return {
    x: (index) => PAD + index * step,
    y: (value) => height - PAD - ((value - floor) * (height - 2 * PAD)) / (top - floor),
  };
}

/** The upper edge from left to right, or the lower one back; a level stretch needs only its ends. */
function edgeOf(weeks: readonly SparkWeek[], edge: "high" | "low", { x, y }: Scales): string {
  let path = "";
  for (let step = 0; step < weeks.length; step++) {
    const index = edge === "high" ? step : weeks.length - 1 - step;
    const here = weeks[index]?.[edge] ?? 0;
    if (weeks[index - 1]?.[edge] === here && weeks[index + 1]?.[edge] === here) continue;
    path += `${tenth(x(index))} ${tenth(y(here))} `;
  }
  return path;
}

/** A gap interrupts the line, and a week alone between two gaps is no line. */
function lineOf(weeks: readonly SparkWeek[], { x, y }: Scales): string {
  let path = "";
  for (const [index, { value }] of weeks.entries()) {
    if (value === null) continue;
    const follows = typeof weeks[index - 1]?.value === "number";
    const goesOn = typeof weeks[index + 1]?.value === "number";
    if (follows || goesOn) path += `${follows ? " " : "M"}${tenth(x(index))} ${tenth(y(value))}`;
  }
  return path;
}

const tenth = (length: number) => Math.round(length * 10) / 10;
