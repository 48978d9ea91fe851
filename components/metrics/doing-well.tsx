import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import type { Standing } from "@/lib/metrics/views";
import { getMetricName } from "./metric-name";

/** Who is above their usual further than chance explains: worth a word. Nothing where there is nobody. */
export async function DoingWell({ standings }: { standings: readonly Standing[] }) {
  if (standings.length === 0) return null;
  const [t, format, nameOf] = await Promise.all([getTranslations("metrics.slumps"), getFormatter(), getMetricName()]);
  return (
    <Section id="well" title={t("doingWell")}>
      <ul className="divide-y divide-line border-y border-line">
        {standings.map(({ personId, personName, metric, latest: { comparison, usual } }) => (
          <li key={`${personId} ${metric.id}`} className="py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <TextLink quiet href={`/people/${personId}` as Route} className="font-medium">
                {personName}
              </TextLink>
              <span className="text-small font-medium">
                <StateWord state="praise">{t("wellState")}</StateWord>
              </span>
            </p>
            <p className="mt-0.5 text-small text-ink-3">
              {t("wellLine", {
                metric: nameOf(metric),
                count: format.number(comparison.count),
                usual: format.number(usual.usual, { maximumFractionDigits: usual.usual < 3 ? 1 : 0 }),
                low: usual.low,
                high: usual.high,
              })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
