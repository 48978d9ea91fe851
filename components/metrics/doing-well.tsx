import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Standing } from "@/lib/metrics/views";
import { type DoingWellRow, DoingWellRows } from "./doing-well-rows";
import { getMetricName } from "./metric-name";

/** Who is above their usual further than chance explains: worth a word. Nothing where there is nobody. */
export async function DoingWell({ standings }: { standings: readonly Standing[] }) {
  if (standings.length === 0) return null;
  const [t, format, nameOf] = await Promise.all([getTranslations("metrics.slumps"), getFormatter(), getMetricName()]);
  const rows = standings.map(({ personId, personName, metric, latest: { comparison, usual } }): DoingWellRow => {
    const line = t("wellLine", {
      metric: nameOf(metric),
      count: format.number(comparison.count),
      usual: format.number(usual.usual, { maximumFractionDigits: usual.usual < 3 ? 1 : 0 }),
      low: usual.low,
      high: usual.high,
    });
    return { personId, name: personName, line };
  });
  return (
    <Section id="well" title={t("doingWell")}>
      <DoingWellRows rows={rows} state={t("wellState")} />
    </Section>
  );
}
