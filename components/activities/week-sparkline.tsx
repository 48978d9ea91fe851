import { Sparkline, type SparkWeek } from "@/components/charts/sparkline";
import type { State } from "@/components/ui/state";
import { usualOf } from "@/lib/activities/domain/usual";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";

type Props = { figure: WeekFigure; label: string; isFinished: boolean; state: State; width?: number; height?: number };

/**
 * The full weeks of a type over the range that they span. A running week is not drawn: it would look like a fall until its
 * last day; a finished one ends the line.
 */
export function WeekSparkline({ figure, label, isFinished, state, width = 64, height = 24 }: Props) {
  const usual = usualOf(figure.weeks);
  const known = figure.weeks.filter((week): week is number => week !== null);
  const { low, high } = usual ?? { low: Math.min(...known, 0), high: Math.max(...known, 0) };
  const values = isFinished ? [...figure.weeks, figure.isWorked ? figure.value : null] : figure.weeks;
  const weeks = values.map((value): SparkWeek => ({ value, low, high }));
  return <Sparkline weeks={weeks} state={isFinished ? state : "usual"} label={label} width={width} height={height} />;
}
