import { Sparkline } from "@/components/charts/sparkline";
import type { SparkWeeks } from "./week-rows";

type Props = { spark: SparkWeeks; label: string; width: number; isInline?: boolean };

const HEIGHT = 24;

/** The full weeks of a type over the range that they span. */
export function WeekSparkline({ spark, label, width, isInline = false }: Props) {
  const { weeks, low, high, state = "usual" } = spark;
  const range = weeks.split(",").map((value) => ({ value: value === "" ? null : Number(value), low, high }));
  return <Sparkline weeks={range} {...{ state, label, width, isInline }} height={HEIGHT} />;
}
