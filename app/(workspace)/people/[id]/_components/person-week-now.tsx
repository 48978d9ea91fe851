import type { ReactNode } from "react";
import { FigureLines } from "@/components/activities/figure-lines";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";

type Props = { name: string; types: readonly ActivityTypeView[]; figures: readonly WeekFigure[]; action: ReactNode };

/** The running week as the person sees it, told about them. */
export async function PersonWeekNow({ name, types, figures, action }: Props) {
  const t = await getTranslations("activities.person");
  return (
    <Section id="week" title={t("week", { name })} note={t("weekNote")} action={action}>
      <FigureLines types={types} figures={figures} />
    </Section>
  );
}
