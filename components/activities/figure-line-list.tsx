"use client";

import { UsualBullet } from "@/components/charts/usual-bullet";
import { cx } from "@/components/ui/cx";
import { STATE_CLASSES, type State } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { SparkWeeks } from "./week-rows";
import { WeekSparkline } from "./week-sparkline";

/** A type's week in words and numbers. */
export type FigureLine = {
  id: string;
  name: string;
  value: string;
  state: State;
  usual: string;
  /** The whole line as a sentence. */
  said: string;
  bullet: { value: number; average: number; low: number; high: number } | null;
  spark: SparkWeeks;
  weeks: string;
};

export function FigureLineList({ lines }: { lines: readonly FigureLine[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <LineItem key={line.id} line={line} />
      ))}
    </ul>
  );
}

function LineItem({ line }: { line: FigureLine }) {
  const { name, value, state, usual, said, bullet, spark, weeks } = line;
  const isOff = state === "alert" || state === "watch" || state === "praise";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-1.5 py-3 md:grid-cols-[8.5rem_3rem_1fr_9rem_80px]">
      <span className="hyphens min-w-0 text-body text-ink">{name}</span>
      <span
        className={cx(
          "flex items-center justify-end gap-1.5 text-body font-semibold tabular-nums max-md:order-3 max-md:min-w-10",
          isOff ? STATE_CLASSES[state].text : "text-ink",
        )}
      >
        {isOff && <StateGlyph state={state} />}
        {value}
      </span>
      <span className="max-md:order-4 max-md:col-span-3">
        {bullet ? (
          <UsualBullet {...bullet} usual={bullet.average} state={state} label={said} />
        ) : (
          <span className="block h-5" />
        )}
      </span>
      <span className="text-small tabular-nums text-ink-4 max-md:order-2">{usual}</span>
      <span className="max-md:hidden">
        <WeekSparkline spark={spark} width={80} label={weeks} />
      </span>
    </li>
  );
}
