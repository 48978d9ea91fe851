import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { AheadView } from "@/lib/metrics/views/ahead";

/** Wins fall where so little of the usual is left of them in the end, also where the pipeline never runs dry. */
const FADING = 0.8;

/** When the pipeline runs dry at the present rate, and which rate would hold what was won of late. */
export async function AheadSentence({ ahead }: { ahead: AheadView }) {
  const [t, format] = await Promise.all([getTranslations("metrics.ahead"), getFormatter()]);
  const { pace } = ahead;
  const count = pace.holdingAWeek === null ? null : format.number(pace.holdingAWeek, { maximumFractionDigits: 1 });
  const present = format.number(pace.presentAWeek, { maximumFractionDigits: 1 });
  return (
    <p className="max-w-prose text-read text-ink-2">
      <strong className="font-semibold text-ink">
        {firstOf(ahead, t, (wins) => format.number(wins, { maximumFractionDigits: 1 }))}
      </strong>{" "}
      {count && t(paceKey(pace), { count, present })}
    </p>
  );
}

/** What would hold the wins of late is asked for where less comes in, and stands beside what comes in where that is enough. */
function paceKey({ of, presentAWeek, holdingAWeek }: AheadView["pace"]) {
  const isEnough = holdingAWeek !== null && presentAWeek >= holdingAWeek;
  if (of === "appointments") return isEnough ? "enoughAppointments" : "holdAppointments";
  return isEnough ? "enoughDeals" : "holdDeals";
}

type Words = Awaited<ReturnType<typeof getTranslations<"metrics.ahead">>>;

function firstOf(ahead: AheadView, t: Words, number: (wins: number) => string): string {
  const { dryInWeeks, usualWins, winsAtThisRate } = ahead;
  if (usualWins === 0) return t("tooFew");
  if (dryInWeeks === 1) return t("dryNow");
  if (dryInWeeks !== null) return t("dry", { weeks: dryInWeeks });
  if (winsAtThisRate >= FADING * usualWins) return t("steady");
  return t("fading", { wins: number(winsAtThisRate), usual: number(usualWins) });
}
