import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { getPercentWords } from "@/components/ui/percent-words";
import type { Unit } from "@/lib/metrics/domain/definition";

type Money = { currency: string; currencyExponent: number };

/** Hundredths of a per cent in a whole. */
const WHOLE = 10_000;

/** A target in words of the reader's language, from the smallest unit of its metric. */
export async function getTargetWords(money: Money): Promise<(amount: number, unit: Unit) => string> {
  const [t, format, amountWords, percent] = await Promise.all([
    getTranslations("metrics.plans"),
    getFormatter(),
    getAmountWords(),
    getPercentWords(),
  ]);
  return (amount, unit) => {
    switch (unit) {
      case "count":
        return format.number(amount);
      case "money":
        return amountWords(amount, money, false);
      case "share":
        return percent(amount / WHOLE, amount % 100 === 0 ? 0 : 2);
      case "days":
        return t("days", { count: amount });
    }
  };
}
