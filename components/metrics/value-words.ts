import { getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { getNumberWords } from "@/components/ui/number-words";
import { getPercentWords } from "@/components/ui/percent-words";
import type { Unit } from "@/lib/metrics/domain/definition";

type Money = { currency: string; currencyExponent: number };

/** The value of a metric as it is worked out, in words of the reader's language. */
export async function getValueWords(money: Money): Promise<(value: number, unit: Unit) => string> {
  const [t, number, amount, percent] = await Promise.all([
    getTranslations("metrics.slumps"),
    getNumberWords(),
    getAmountWords(),
    getPercentWords(),
  ]);
  return (value, unit) => {
    switch (unit) {
      case "count":
        return number(value, 0);
      case "money":
        return amount(Math.round(value), money, false);
      case "share":
        return percent(value);
      case "days":
        return t("days", { count: Math.round(value) });
    }
  };
}
