import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import { FigureLines } from "./figure-lines";

type Props = { types: readonly ActivityTypeView[]; figures: readonly WeekFigure[] };

/** Each type of the running week as one line: value, band, words, eight weeks. */
export async function WeekAgainstUsual({ types, figures }: Props) {
  const t = await getTranslations("activities.home");
  return (
    <Section id="week" title={t("week")} note={t("weekNote")}>
      <FigureLines types={types} figures={figures} />
    </Section>
  );
}
