import { getFormatter, getTranslations } from "next-intl/server";
import type { AheadView } from "@/lib/metrics/views/ahead";

/** When the pipeline runs dry at the present rate, and which rate would hold what was won of late. */
export async function AheadSentence({ ahead }: { ahead: AheadView }) {
  const [t, format] = await Promise.all([getTranslations("metrics.ahead"), getFormatter()]);
  const { dryInWeeks, usualWins, pace } = ahead;
  const first =
    usualWins === 0
      ? t("tooFew")
      : dryInWeeks === null
        ? t("steady")
        : dryInWeeks === 1
          ? t("dryNow")
          : t("dry", { weeks: dryInWeeks });
  const count = pace.holdingAWeek === null ? null : format.number(pace.holdingAWeek, { maximumFractionDigits: 1 });
  const present = format.number(pace.presentAWeek, { maximumFractionDigits: 1 });
  return (
    <p className="max-w-prose text-read text-ink-2">
      <strong className="font-semibold text-ink">{first}</strong>{" "}
      {count && t(pace.of === "appointments" ? "holdAppointments" : "holdDeals", { count, present })}
    </p>
  );
}
