import { cx } from "@/components/ui/cx";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { FigureWords } from "./figure-words";
import { STANDING_STATES } from "./standing-state";
import { WeekSparkline } from "./week-sparkline";

type Props = { figure: WeekFigure; words: FigureWords; typeName: string; isFinished: boolean };

/** One number of a week table: ink where it is usual, else shape and colour, with the weeks behind it as a line. */
export function FigureCell({ figure, words, typeName, isFinished }: Props) {
  const state = STANDING_STATES[figure.standing];
  const isOff = state === "watch" || state === "praise";
  const usual = words.usual(figure);
  return (
    <td className="border-b border-line py-2 pl-1">
      <span className="flex items-center justify-end gap-2" title={usual}>
        <span
          className={cx(
            "inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums",
            isOff ? cx(STATE_CLASSES[state].text, "font-medium") : state === "unknown" ? "text-ink-4" : "text-ink",
          )}
        >
          {isOff && (
            <>
              <StateGlyph state={state} />
              <span className="sr-only">{words.standing(figure)}: </span>
            </>
          )}
          {figure.isWorked || figure.value > 0 ? words.number(figure.value) : <span title={words.away}>–</span>}
        </span>
        <WeekSparkline
          figure={figure}
          isFinished={isFinished}
          state={state}
          label={`${typeName}, ${usual}`}
          width={48}
        />
      </span>
    </td>
  );
}
