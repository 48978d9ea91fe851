import type { Route } from "next";
import { PageWords } from "@/components/i18n/page-words";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { findPlan, periodOf, type Span, spanOf } from "./find-plan";
import { PlanForm, type ProposedRow } from "./plan-form";
import { UnmetList } from "./unmet-list";

type Props = { scope: Scope; today: Day; span: string };

/** Days that would close the gaps, to be changed and taken; what cannot be met is said. */
export async function PlanSection({ scope, today, span: asked }: Props) {
  const span = spanOf(asked);
  const [{ t, ...words }, plan] = await Promise.all([getRideWords(), findPlan(scope, today, span)]);
  const period = periodOf(span, today);
  const rows = plan.assignments.map(({ person, manager, day, demand }): ProposedRow => {
    const deadline = words.dayWithYear(demand.deadlineDay);
    const why = demand.missedOn
      ? t("plan.catchUp", { missed: words.dayWithYear(demand.missedOn), deadline })
      : t("plan.why", { reason: demand.reason, deadline });
    const isOwn = manager.id === scope.actorId;
    return {
      ...{ personId: person.id, name: person.name, day },
      about: isOwn ? why : `${t("plan.withManager", { name: manager.name })} · ${why}`,
    };
  });
  const isBest = plan.unmet.length === plan.lowerBound;
  const note = plan.unmet.length === 0 ? t("plan.meetsAll") : isBest ? t("plan.bound") : undefined;
  return (
    <Section
      id="plan"
      title={t("plan.title")}
      note={rows.length > 0 ? note : undefined}
      action={<SpanChoice span={span} />}
    >
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
