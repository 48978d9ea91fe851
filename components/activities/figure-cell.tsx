import { getFormatter, getTranslations } from "next-intl/server";
import { cx } from "@/components/ui/cx";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { STANDING_STATES } from "./standing-state";
import { getUsualWords } from "./usual-words";
import { WeekSparkline } from "./week-sparkline";

type Props = { figure: WeekFigure; typeName: string; isFinished: boolean };

/** One number of a week table: ink where it is usual, else shape and colour, with the weeks behind it as a line. */
export async function FigureCell({ figure, typeName, isFinished }: Props) {
  const [t, format, wordsOf] = await Promise.all([getTranslations("activities.team"), getFormatter(), getUsualWords()]);
  const state = STANDING_STATES[figure.standing];
  const isOff = state === "watch" || state === "praise";
  const usual = figure.usual ? t("usual", wordsOf(figure.usual)) : t("standing.unknown");
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
              <span className="sr-only">{t(`standing.${figure.standing}`)}: </span>
            </>
          )}
          {figure.isWorked || figure.value > 0 ? format.number(figure.value) : <span title={t("away")}>–</span>}
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
