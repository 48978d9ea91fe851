import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import { FigureLines } from "./figure-lines";

type Props = { personId: string; types: readonly ActivityTypeView[]; figures: readonly WeekFigure[] };

/** Each type of the running week as one line: value, band, words, eight weeks. */
export async function WeekAgainstUsual({ personId, types, figures }: Props) {
  const t = await getTranslations("activities.home");
  return (
    <Section
      id="week"
      title={t("week")}
      note={t("weekNote")}
      action={<TextLink href={`/people/${personId}#targets` as Route}>{t("allMetrics")}</TextLink>}
    >
      <FigureLines types={types} figures={figures} />
    </Section>
  );
}
