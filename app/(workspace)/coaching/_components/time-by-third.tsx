import { StateWord } from "@/components/ui/state-word";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import type { Third, Thirds } from "@/lib/coaching/domain/thirds";
import { getSessionWords } from "./session-words";

/** Where the time goes: to the upper, the middle or the lower third; a neglected middle is named. */
export async function TimeByThird({ thirds }: { thirds: Thirds | null }) {
  const { t, hours, percent } = await getSessionWords();
  if (!thirds) return <p className="mt-3 text-small text-ink-4">{t("rhythm.few")}</p>;
  const each = ({ people, minutes }: Third) => t("rhythm.hours", { hours: hours(minutes / people) });
  const figures = { top: each(thirds.top), middle: each(thirds.middle), bottom: each(thirds.bottom) };
  return (
    <div className="mt-3 space-y-1">
      <p className="max-w-prose text-small text-ink-2">{t("rhythm.thirds", { weeks: WEEKS_COUNTED, ...figures })}</p>
      {thirds.isMiddleThin && (
        <p className="text-small">
          <StateWord state="watch">
            <span className="whitespace-normal">{t("rhythm.thin")}</span>
          </StateWord>
        </p>
      )}
      {thirds.bottomShare !== null && (
        <p className="text-small text-ink-4">{t("rhythm.share", { share: percent(100 * thirds.bottomShare) })}</p>
      )}
    </div>
  );
}
