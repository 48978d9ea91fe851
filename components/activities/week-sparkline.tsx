import { Sparkline } from "@/components/charts/sparkline";
import type { SparkWeeks } from "./week-rows";

type Props = { spark: SparkWeeks; label: string; width?: number; height?: number };

/** The full weeks of a type over the range that they span. */
export function WeekSparkline({ spark, label, width = 64, height = 24 }: Props) {
  const { weeks, low, high, state } = spark;
  return <Sparkline weeks={weeks.map((value) => ({ value, low, high }))} {...{ state, label, width, height }} />;
}
