import { getProgramWords } from "@/components/coaching/program-words";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor/actor";
import type { Scope } from "@/lib/access/scope/scope";
import { isGoalReached } from "@/lib/coaching/domain/program-change";
import type { ProgramGoalView, ProgramView } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";
import { findScales } from "./find-scales";

type Props = { program: ProgramView; scope: Scope; today: Day; money: Actor["organisation"] };

/** Where each goal began, where it is to come, and where the last weeks stand. */
export async function GoalSection(props: Props) {
  const [{ t, nameOf, figure, span }, scales] = await Promise.all([getProgramWords(props.money), findScales(props)]);
  const said = ({ metric, unit, baseline, target }: ProgramGoalView) => {
    const name = `${nameOf(metric)} ${span(unit)}`;
    return baseline === null
      ? t("goal.lineNew", { metric: name, target: figure(target, unit) })
      : t("goal.line", { metric: name, from: figure(baseline, unit), target: figure(target, unit) });
  };
  const stands = ({ metric, unit, target }: ProgramGoalView) => {
    const change = scales.find((scale) => scale.metric.id === metric.id)?.change;
    const isReached = change ? isGoalReached(change, target) : null;
    if (!change || isReached === null || change.last === null) return t("goal.early");
    return isReached ? t("goal.reached") : t("goal.open", { last: figure(change.last, unit) });
  };
  return (
    <Section id="goals" title={t("goals")}>
      <ul className="divide-y divide-line border-y border-line">
        {props.program.goals.map((goal) => (
          <li key={goal.metric.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <span className="text-body font-medium tabular-nums text-ink">{said(goal)}</span>
            <span className="text-small tabular-nums text-ink-3">{stands(goal)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
