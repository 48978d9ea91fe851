import { getNumberWords } from "@/components/ui/number-words";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import { type FigureLine, FigureLineList } from "./figure-line-list";
import { getLineWords } from "./line-words";
import { STANDING_STATES } from "./standing-state";
import { getTypeName } from "./type-names";
import { sparkWeeksOf } from "./week-rows";

type Props = { types: readonly ActivityTypeView[]; figures: readonly WeekFigure[] };

/** A line for each type: value, band, words, eight weeks. */
export async function FigureLines({ types, figures }: Props) {
  const [number, nameOf, wordsOf] = await Promise.all([getNumberWords(), getTypeName(), getLineWords()]);
  const lines = types.flatMap((type): FigureLine[] => {
    const figure = figures.find(({ typeId }) => typeId === type.id);
    if (!figure) return [];
    const name = nameOf(type);
    const line = { id: type.id, name, value: number(figure.value), state: STANDING_STATES[figure.standing] };
    const bullet = figure.usual && { value: figure.value, ...figure.usual };
    return [{ ...line, ...wordsOf({ name, figure }), bullet, spark: sparkWeeksOf(figure, false) }];
  });
  return <FigureLineList lines={lines} />;
}
