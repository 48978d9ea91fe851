import { cx } from "@/components/ui/cx";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekCell } from "./week-rows";
import { WeekSparkline } from "./week-sparkline";

/** One number of a week table: ink where it is usual, else shape and colour, with the weeks behind it as a line. */
export function FigureCell({ cell, typeName }: { cell: WeekCell; typeName: string }) {
  const { state, standing, usual } = cell;
  return (
    <td className="border-b border-line py-2 pl-1">
      <span className="flex items-center justify-end gap-2" title={usual}>
        <span
          className={cx(
            "inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums",
            standing ? `${STATE_CLASSES[state].text} font-medium` : state === "unknown" ? "text-ink-4" : "text-ink",
          )}
        >
          {standing && (
            <>
              <StateGlyph state={state} />
              <span className="sr-only">{standing}: </span>
            </>
          )}
          {cell.text}
        </span>
        <WeekSparkline spark={cell.spark} label={`${typeName}, ${usual}`} width={48} />
      </span>
    </td>
  );
}
