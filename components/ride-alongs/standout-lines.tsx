import type { SaidCriterion } from "@/components/skills/criterion-words";
import { StateWord } from "@/components/ui/state-word";
import type { Standout } from "@/lib/skills/domain/scorecard";
import { getRideWords } from "./ride-words";

type Props = {
  standouts: { strong: readonly Standout[]; weak: readonly Standout[] };
  said: readonly SaidCriterion[];
};

/** What stood out on the day by the manager's card: what to praise first, then what to work on. */
export async function StandoutLines({ standouts: { strong, weak }, said }: Props) {
  const { t } = await getRideWords();
  if (strong.length + weak.length === 0) return null;
  return (
    <div className="space-y-1 text-body">
      <Names state="praise" label={t("card.strong")} standouts={strong} said={said} />
      <Names state="watch" label={t("card.weak")} standouts={weak} said={said} />
    </div>
  );
}

type NamesProps = { state: "praise" | "watch"; label: string; standouts: readonly Standout[]; said: Props["said"] };

/** Each name by itself, since it may be in another language than the page. */
function Names({ state, label, standouts, said }: NamesProps) {
  const names = standouts.flatMap(({ criterion }) => said.find(({ key }) => key === criterion) ?? []);
  if (names.length === 0) return null;
  return (
    <p>
      <StateWord state={state}>{label}</StateWord>{" "}
      {names.map(({ key, name, lang }, place) => (
        <span key={key}>
          {place > 0 && ", "}
          <span lang={lang}>{name}</span>
        </span>
      ))}
    </p>
  );
}
