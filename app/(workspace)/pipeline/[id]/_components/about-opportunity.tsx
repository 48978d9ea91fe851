import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { Day } from "@/lib/kernel/period";
import { isOverdue } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityView } from "@/lib/pipeline/views/opportunity";

/** What is known, line by line; what is not known is left out. */
export async function AboutOpportunity({ opportunity, today }: { opportunity: OpportunityView; today: Day }) {
  const [t, tList, format] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    getTranslations("pipeline.list"),
    getFormatter(),
  ]);
  const words = (day: Day | null) =>
    day && format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const { contactName, contactPhone, nextStepOn } = opportunity;
  const step = [opportunity.nextStep, nextStepOn && tList("on", { day: words(nextStepOn) ?? "" })]
    .filter(Boolean)
    .join(", ");
  const facts: [string, ReactNode][] = [
    [
      t("nextStep"),
      step &&
        (isOverdue(today, opportunity) ? (
          <span className="inline-flex items-center gap-1.5 text-warn">
            <StateGlyph state="watch" />
            {tList("overdue")}: {step}
          </span>
        ) : (
          step
        )),
    ],
    [t("account"), opportunity.account?.name ?? tList("noAccount")],
    [t("owner"), opportunity.owner.name],
    [t("contactName"), contactName],
    [t("contactPhone"), contactPhone && <PhoneLink phone={contactPhone} />],
    [t("openedOn"), words(opportunity.openedOn)],
    [t("expectedCloseOn"), words(opportunity.expectedCloseOn)],
    [t("closedOn"), words(opportunity.closedOn)],
    [t("reason"), opportunity.closeReason],
  ];
  return (
    <Section id="about" title={t("about")}>
      <dl className="divide-y divide-line border-y border-line">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="grid gap-x-4 py-2.5 md:grid-cols-[10rem_minmax(0,1fr)]">
                <dt className="text-small leading-5 text-ink-4">{name}</dt>
                <dd className="text-body text-ink">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

async function PhoneLink({ phone }: { phone: string }) {
  const t = await getTranslations("pipeline.opportunity");
  return (
    <a
      href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}
      aria-label={t("phone", { phone })}
      className="focusable rounded-sm font-medium text-accent hover:underline"
    >
      {phone}
    </a>
  );
}
