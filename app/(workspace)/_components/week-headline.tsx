import { STANDING_STATES } from "@/components/activities/standing-state";
import { getTypeName } from "@/components/activities/type-names";
import { getUsualWords } from "@/components/activities/usual-words";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { StateWord } from "@/components/ui/state-word";
import { type Headline, headlineOf, type WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";

type Props = { figures: readonly WeekFigure[]; types: readonly ActivityTypeView[] };

/** The sentence that a rep's page opens with. */
export async function WeekHeadline({ figures, types }: Props) {
  const t = await getTranslations("activities.home");
  const headline = headlineOf(figures);
  const { title, lead } = await sentencesOf(headline, types);
  return (
    <section aria-labelledby="headline">
      {(headline.kind === "below" || headline.kind === "above") && (
        <p className="mb-1.5 text-small font-medium">
          <StateWord state={STANDING_STATES[headline.kind]}>{t(`standing.${headline.kind}`)}</StateWord>
        </p>
      )}
      <h1 id="headline" className="hyphens max-w-[37rem] text-head font-semibold text-ink">
        {title}
      </h1>
      <p className="mt-2 max-w-prose text-read text-ink-2">{lead}</p>
    </section>
  );
}

async function sentencesOf(
  headline: Headline,
  types: readonly ActivityTypeView[],
): Promise<{ title: string; lead: string }> {
  const [t, format, nameOf, wordsOf] = await Promise.all([
    getTranslations("activities.home"),
    getFormatter(),
    getTypeName(),
    getUsualWords(),
  ]);
  if (!("figure" in headline)) {
    const isKnown = headline.kind === "within";
    return { title: t(isKnown ? "within" : "tooFew"), lead: t(isKnown ? "withinLead" : "tooFewLead") };
  }
  const { figure, usual, others } = headline;
  const type = types.find((candidate) => candidate.id === figure.typeId);
  const { average, low, high } = wordsOf(usual);
  const title = t(headline.kind, {
    type: type ? nameOf(type) : "",
    value: format.number(figure.value),
    usual: average,
    low,
    high,
    weeks: usual.weeks,
  });
  const missing = Math.max(0, Math.round(usual.average) - figure.value);
  const lead =
    headline.kind === "below"
      ? t("belowLead", { weeks: usual.weeks, missing })
      : t("aboveLead", { usual: average, low, high, weeks: usual.weeks });
  return { title, lead: others > 0 ? `${lead} ${t("others", { count: others })}` : lead };
}
