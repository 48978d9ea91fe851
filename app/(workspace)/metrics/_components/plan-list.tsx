import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { listFollowedPlans } from "@/lib/metrics/queries/tracking-plans";
import type { FollowedPlan } from "@/lib/metrics/views/metric";
import type { TeamView } from "@/lib/org/views";
import { ALWAYS } from "./always";

type Props = { scope: Scope; teams: readonly TeamView[]; today: Day };

/** Everybody's plan and the teams in their tree, each with what holds for it today. */
export async function PlanList({ scope, teams, today }: Props) {
  const ids = teams.map(({ id }) => id);
  const [t, plans] = await Promise.all([
    getTranslations("metrics.plans"),
    listFollowedPlans(scope, ids, { role: "REP", day: today }),
  ]);
  return (
    <Section id="plans" title={t("title")} note={t("note")}>
      <ul className="divide-y divide-line border-y border-line">
        <li className="py-2.5">
          <TextLink href={"/metrics/plans/all" as Route}>{t("everybody")}</TextLink>
          <p className="text-small text-ink-3">{t("everybodyNote")}</p>
        </li>
        {teams.map((team) => (
          <li key={team.id} className="py-2.5" style={{ paddingLeft: `${team.depth}rem` }}>
            <TextLink href={`/metrics/plans/${team.id}` as Route}>{team.name}</TextLink>
            <p className="text-small text-ink-3">
              <Follows teamId={team.id} plan={plans.get(team.id)} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Follows({ teamId, plan }: { teamId: string; plan: FollowedPlan | undefined }) {
  const [t, format] = await Promise.all([getTranslations("metrics.plans"), getFormatter()]);
  if (!plan) return t("nobody");
  if (plan.teamId === null) return t("asEverybody");
  if (plan.teamId !== teamId) return t("above", { name: plan.teamName ?? "" });
  if (plan.from <= ALWAYS) return t("ownAlways", { count: plan.metrics });
  const date = format.dateTime(new Date(`${plan.from}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return t("own", { count: plan.metrics, date });
}
