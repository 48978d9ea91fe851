import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import type { AheadView } from "@/lib/metrics/views/ahead";
import { AheadSentence } from "./ahead-sentence";
import { AheadTable } from "./ahead-table";

type Props = {
  ahead: AheadView;
  currency: { currency: string; currencyExponent: number };
  /** The day on which it was worked out, unless that is now. */
  asOf?: Day;
};

/** What the weeks ahead will bring: when it runs dry, what would hold it, and the ranges. */
export async function AheadSection({ ahead, currency, asOf }: Props) {
  const [t, format] = await Promise.all([getTranslations("metrics.ahead"), getFormatter()]);
  const usual = format.number(ahead.usualWins, { maximumFractionDigits: 1 });
  return (
    <Section
      id="ahead"
      title={t("title")}
      note={
        asOf &&
        t("asOf", {
          date: format.dateTime(new Date(`${asOf}T12:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" }),
        })
      }
    >
      <AheadSentence ahead={ahead} />
      <AheadTable spans={ahead.spans} currency={currency} />
      <div className="mt-3">
        <Disclosure title={t("how")}>
          <p className="text-read text-ink-3">{t("howText", { deals: ahead.openDeals, usual })}</p>
        </Disclosure>
      </div>
    </Section>
  );
}
