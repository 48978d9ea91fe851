import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import { type FigureLine, FigureLineList } from "./figure-line-list";
import { STANDING_STATES } from "./standing-state";
import { getTypeName } from "./type-names";
import { getUsualWords } from "./usual-words";
import { sparkWeeksOf } from "./week-rows";

type Props = { types: readonly ActivityTypeView[]; figures: readonly WeekFigure[] };

/** A line for each type: value, band, words, eight weeks. */
export async function FigureLines({ types, figures }: Props) {
  const [t, number, nameOf, wordsOf] = await Promise.all([
    getTranslations("activities.home"),
    getNumberWords(),
    getTypeName(),
    getUsualWords(),
  ]);
  const lineOf = (type: ActivityTypeView, figure: WeekFigure): FigureLine => {
    const [name, value] = [nameOf(type), number(figure.value)];
    const usual = figure.usual ? t("usual", wordsOf(figure.usual)) : t("tooFewShort");
    const values = figure.weeks.map((week) => (week === null ? "–" : number(week))).join(", ");
    return {
      id: type.id,
      ...{ name, value, usual, state: STANDING_STATES[figure.standing] },
      said: `${t("weekRow", { type: name, value })}, ${usual}, ${t(`standing.${figure.standing}`)}`,
      bullet: figure.usual && { value: figure.value, ...figure.usual },
      spark: sparkWeeksOf(figure, false),
      weeks: t("sparkline", { type: name, values }),
    };
  };
  const lines = types.flatMap((type) => {
    const figure = figures.find(({ typeId }) => typeId === type.id);
    return figure ? [lineOf(type, figure)] : [];
  });
  return <FigureLineList lines={lines} />;
}
