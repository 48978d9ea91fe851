import { EndForm } from "@/components/forms/end-form";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { endTrackingPlanAction } from "@/lib/metrics/actions";
import { findFollowedPlan, type PlanRole } from "@/lib/metrics/queries/tracking-plans";
import type { MetricView, TrackingPlanView } from "@/lib/metrics/views/metric";
import { PlanForm } from "./plan-form";

type Props = {
  scope: Scope;
  team: { id: string; name: string } | null;
  role: PlanRole;
  today: Day;
  plans: readonly TrackingPlanView[];
  metrics: readonly MetricView[];
  money: { currency: string; currencyExponent: number };
};

/** The form with the newest plan in it; a team without one begins with a copy of what it follows. */
export async function PlanSection({ scope, team, role, today, plans, metrics, money }: Props) {
  const [t, format] = await Promise.all([getTranslations("metrics.plans"), getFormatter()]);
  const latest = plans.find(({ until }) => until === null) ?? null;
  const inherited = team && !latest ? await findFollowedPlan(scope, team.id, { role, day: today }) : null;
  if (team === null && scope.teamIds !== null) return <p className="text-body text-ink-3">{t("readOnly")}</p>;
  const date = (day: Day) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const place = { teamId: team?.id ?? null, role, seen: latest?.id ?? null };
  return (
    <div>
      {inherited && (
        <p className="mb-4 text-body text-ink-3">
          {t("inherited", { from: inherited.teamName === null ? "everybody" : "team", name: inherited.teamName ?? "" })}
        </p>
      )}
      {latest && latest.from > today && (
        <p className="mb-4 text-body text-ink-3">{t("coming", { date: date(latest.from) })}</p>
      )}
      <PlanForm
        place={place}
        lines={(latest ?? inherited)?.lines ?? []}
        from={latest && latest.from > today ? latest.from : today}
        {...{ metrics, money, today }}
      />
      {team && latest && (
        <EndForm action={endTrackingPlanAction} hint={t("endHint")} done={t("ended")} label={t("end")}>
          <input type="hidden" name="teamId" value={team.id} />
          <input type="hidden" name="role" value={role} />
          <input type="hidden" name="seen" value={latest.id} />
        </EndForm>
      )}
    </div>
  );
}
