import { StateWord } from "@/components/ui/state-word";
import type { Standout } from "@/lib/skills/domain/scorecard";
import { getRideWords } from "./ride-words";

type Props = {
  standouts: { strong: readonly Standout[]; weak: readonly Standout[] };
  nameOf: (criterion: string) => string;
};

/** What stood out on the day by the manager's card: what to praise first, then what to work on. */
export async function StandoutLines({ standouts: { strong, weak }, nameOf }: Props) {
  const { t } = await getRideWords();
  const said = (list: readonly Standout[]) => list.map(({ criterion }) => nameOf(criterion)).join(", ");
  if (strong.length + weak.length === 0) return null;
  return (
    <div className="space-y-1 text-body">
      {strong.length > 0 && (
        <p>
          <StateWord state="praise">{t("card.strong")}</StateWord> {said(strong)}
        </p>
      )}
      {weak.length > 0 && (
        <p>
          <StateWord state="watch">{t("card.weak")}</StateWord> {said(weak)}
        </p>
      )}
    </div>
  );
}
