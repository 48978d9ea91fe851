import { cx } from "@/components/ui/cx";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekCell } from "./week-rows";
import { WeekSparkline } from "./week-sparkline";

type Props = {
  cell: WeekCell;
  typeName: string;
  /** Whose weeks a phone draws at the end of the row. */
  isDrawn: boolean;
};

/** One number of a week table: ink where it is usual, else shape and colour, with the weeks behind it as a line. */
export function FigureCell({ cell, typeName, isDrawn }: Props) {
  const { state = "usual", standing, usual } = cell;
  const look = standing ? `is-off ${STATE_CLASSES[state].text}` : state === "unknown" && "text-ink-4";
  return (
    <td title={usual} className={cx(look, isDrawn && "is-drawn") || undefined}>
      {standing && (
        <>
          <StateGlyph state={state} className="mr-1.5 inline-block" />
          <span className="sr-only">{standing}: </span>
          <span className="md:hidden">{typeName} </span>
        </>
      )}
      {cell.text}
      <WeekSparkline spark={cell.spark} label={`${typeName}, ${usual}`} width={48} isInline />
    </td>
  );
}
