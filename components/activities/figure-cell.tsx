import { cx } from "@/components/ui/cx";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekCell } from "./week-rows";
import { WeekSparkline } from "./week-sparkline";

/** One number of a week table: ink where it is usual, else shape and colour, with the weeks behind it as a line. */
export function FigureCell({ cell, typeName }: { cell: WeekCell; typeName: string }) {
  const { state, standing, usual } = cell;
  const look = standing ? `${STATE_CLASSES[state].text} font-medium` : state === "unknown" ? "text-ink-4" : "text-ink";
  return (
    <td title={usual} className={cx("whitespace-nowrap border-b border-line py-2 pl-1 text-right tabular-nums", look)}>
      {standing && (
        <>
          <StateGlyph state={state} className="mr-1.5 inline-block" />
          <span className="sr-only">{standing}: </span>
        </>
      )}
      {cell.text}
      <WeekSparkline spark={cell.spark} label={`${typeName}, ${usual}`} width={48} isInline />
    </td>
  );
}
