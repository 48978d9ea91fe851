import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope } from "@/lib/access/gate/gate";
import type { Day, Period } from "@/lib/kernel/period";
import { daysOfWonPeriod, lastDayOf, type WonPeriod } from "@/lib/pipeline/domain/won-period";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import { WonChoice } from "./won-choice";
import { WonTable } from "./won-table";

type Props = { actor: Actor; today: Day; shown: WonPeriod };

/** What was won in the time that the address asks for, by product, the most first. */
export async function WonSection({ actor, today, shown }: Props) {
  const period = daysOfWonPeriod(shown, today, actor.organisation.fiscalYearStartMonth);
  const scope = await findScope("opportunity:read");
  if (!scope) return null;
  const rows = await listWonByProduct(scope, period);
  const [t, amountWords, range] = await Promise.all([
    getTranslations("pipeline.won"),
    getAmountWords(),
    period ? rangeOf(period) : null,
  ]);
  const total = rows.reduce((sum, row) => sum + row.amountMinor, 0);
  const sum = amountWords(total, actor.organisation, false);
  return (
    <Section id="won" title={t("title")} note={range ? `${sum} · ${range}` : sum}>
      <WonChoice shown={shown} />
      {rows.length === 0 ? (
        <p className="text-body text-ink-3">{t(shown === "all" ? "emptyAll" : "empty")}</p>
      ) : (
        <WonTable rows={rows} total={total} organisation={actor.organisation} />
      )}
    </Section>
  );
}

async function rangeOf(period: Period): Promise<string> {
  const format = await getFormatter();
  const asDate = (day: Day) => new Date(`${day}T12:00:00Z`);
  return format.dateTimeRange(asDate(period.from), asDate(lastDayOf(period)), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}
