import type { Route } from "next";
import { PageWords } from "@/components/i18n/page-words";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { findPlanRun } from "@/lib/ride-alongs/queries/plan-runs";
import type { PlanRunView, PlanView } from "@/lib/ride-alongs/views";
import { findPlan, periodOf, type Span, spanOf } from "./find-plan";
import { PlanForm, type ProposedRow } from "./plan-form";
import { PlanOutcome, PlanProgress } from "./plan-run";
import { UnmetList } from "./unmet-list";

type Props = { scope: Scope; today: Day; span: string };

/** How long the outcome of a long plan stands above the next one. */
const OUTCOME_STANDS_MS = 7 * 86_400_000;

/** Days that would close the gaps, to be changed and taken; what cannot be met is said. A long plan is booked before the next one. */
export async function PlanSection({ scope, today, span: asked }: Props) {
  const span = spanOf(asked);
  const [{ t }, run] = await Promise.all([
    getRideWords(),
    findPlanRun(scope, new Date(Date.now() - OUTCOME_STANDS_MS)),
  ]);
  if (run && run.finishedAt === null) {
    return (
      <Section id="plan" title={t("plan.title")}>
        <PlanProgress run={run} />
      </Section>
    );
  }
  return <ProposedPlan {...{ scope, today, span, run }} />;
}

type ProposedProps = { scope: Scope; today: Day; span: Span; run: PlanRunView | null };

async function ProposedPlan({ scope, today, span, run }: ProposedProps) {
  const [{ t, ...words }, plan] = await Promise.all([getRideWords(), findPlan(scope, today, span)]);
  const period = periodOf(span, today);
  const rows = await rowsOf(plan, scope.actorId);
  const isBest = plan.unmet.length === plan.lowerBound;
  const note = plan.unmet.length === 0 ? t("plan.meetsAll") : isBest ? t("plan.bound") : undefined;
  return (
    <Section
      id="plan"
      title={t("plan.title")}
      note={rows.length > 0 ? note : undefined}
      action={<SpanChoice span={span} />}
    >
      {run && <PlanOutcome run={run} />}
      {rows.length === 0 && plan.unmet.length === 0 ? (
        <p className="text-body text-ink-3">{t("plan.allMetAlready", { until: words.dayWithYear(period.until) })}</p>
      ) : (
        <PageWords pick={({ rideAlongs }) => ({ rideAlongs: { plan: rideAlongs.plan } })}>
          <PlanForm
            key={`${span} ${rows.map(({ personId, day }) => `${personId}${day}`).join()}`}
            rows={rows}
            min={period.from}
          />
        </PageWords>
      )}
      <UnmetList unmet={plan.unmet} />
    </Section>
  );
}

/** Each proposed day with whose it is and why. */
async function rowsOf({ assignments }: PlanView, viewerId: string): Promise<ProposedRow[]> {
  const { t, dayWithYear } = await getRideWords();
  return assignments.map(({ person, manager, day, demand }) => {
    const deadline = dayWithYear(demand.deadlineDay);
    const why = demand.missedOn
      ? t("plan.catchUp", { missed: dayWithYear(demand.missedOn), deadline })
      : t("plan.why", { reason: demand.reason, deadline });
    return {
      ...{ personId: person.id, name: person.name, day },
      about: manager.id === viewerId ? why : `${t("plan.withManager", { name: manager.name })} · ${why}`,
    };
  });
}

async function SpanChoice({ span }: { span: Span }) {
  const { t } = await getRideWords();
  return (["quarter", "year"] as const).map((one) => (
    <TextLink
      key={one}
      href={`/ride-alongs?span=${one}` as Route}
      quiet={one !== span}
      aria-current={one === span ? "page" : undefined}
    >
      {t(`plan.${one}`)}
    </TextLink>
  ));
}
