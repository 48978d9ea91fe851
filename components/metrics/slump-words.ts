import { getFormatter, getTranslations } from "@/components/i18n/words";
import { addDays, type Day } from "@/lib/kernel/period";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import type { SlumpView } from "@/lib/metrics/views";
import { getMetricName } from "./metric-name";

/** The sentences about a slump: how far down, and how sure. Figures are those of the last look; until there is one, of the first. */
export async function getSlumpWords() {
  const [t, format, nameOf] = await Promise.all([getTranslations("metrics.slumps"), getFormatter(), getMetricName()]);
  const day = (at: Day, options: { weekday?: "long"; day: "numeric"; month: "short" }) =>
    format.dateTime(new Date(`${at}T12:00:00Z`), { ...options, timeZone: "UTC" });
  const number = (value: number) => format.number(value, { maximumFractionDigits: value < 3 ? 1 : 0 });
  const seenNow = ({ latest, evidence }: SlumpView): Evidence => latest ?? evidence;
  const titleOf = ({ metric }: SlumpView, { window, comparison, usual, week, days }: Evidence): string => {
    const figures = { count: number(comparison.count), usual: number(usual.usual), low: usual.low, high: usual.high };
    const until = day(addDays(week, days - 1), { weekday: "long", day: "numeric", month: "short" });
    return window === 1
      ? t("title", { metric: nameOf(metric), day: until, ...figures })
      : t("titleWindow", { metric: nameOf(metric), weeks: window, ...figures });
  };
  // Frequencies are natural: of a hundred, or of a thousand where a hundred are too few to show it.
  const rareOf = ({ chances: { low } }: Evidence): string => {
    const often =
      low >= 0.01
        ? t("oftenInHundred", { times: Math.round(low * 100) })
        : t("often", { times: Math.round(low * 1000) });
    return t("rare", { often });
  };
  return {
    /** Wins and the like as they are said: a decimal where a whole number would say too little. */
    number: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
    date: (at: Day) => day(at, { day: "numeric", month: "short" }),
    title: (slump: SlumpView): string => titleOf(slump, seenNow(slump)),
    rare: (slump: SlumpView): string => rareOf(seenNow(slump)),
    /** The same as they were when it opened. */
    atFirst: (slump: SlumpView): string => titleOf(slump, slump.evidence),
    rareAtFirst: (slump: SlumpView): string => rareOf(slump.evidence),
    sureness: (slump: SlumpView): string =>
      t("sureness", { sure: Math.min(99, Math.round(100 * (1 - seenNow(slump).chances.low))) }),
    /** What would put it right, from what was done this week so far. */
    wayOut(slump: SlumpView, done: number): string {
      // Nobody makes four tenths of an appointment: what is said to be usual and what is missing add up.
      const whole = Math.max(1, Math.round(seenNow(slump).usualAWeek));
      const [missing, usual] = [whole - done, number(whole)];
      return missing > 0 ? t("missing", { missing, usual }) : t("reached", { usual });
    },
    since: (slump: SlumpView): string => t("since", { date: day(slump.week, { day: "numeric", month: "short" }) }),
  };
}
