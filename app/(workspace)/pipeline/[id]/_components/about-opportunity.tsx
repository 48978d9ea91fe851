import type { Route } from "next";
import type { ReactNode } from "react";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { Section } from "@/components/ui/section";
import { StateGlyph } from "@/components/ui/state-glyph";
import { TextLink } from "@/components/ui/text-link";
import { findScope, reaches } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { isOverdue } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityView } from "@/lib/pipeline/views/opportunity";

type Props = { opportunity: OpportunityView; today: Day; base: { currency: string; currencyExponent: number } };

/** What is known, line by line; what is not known is left out. */
export async function AboutOpportunity({ opportunity, today, base }: Props) {
  const [t, format, inBase] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    getFormatter(),
    getBaseWords(base),
  ]);
  const words = (day: Day | null) =>
    day && format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const { contactName, contactPhone, nextStep, nextStepOn } = opportunity;
  const hasStep = nextStep !== null || nextStepOn !== null;
  const facts: [string, ReactNode][] = [
    [
      t("nextStep"),
      hasStep && <NextStep opportunity={opportunity} today={today} day={words(opportunity.nextStepOn)} />,
    ],
    [t("inBase", { currency: base.currency }), inBase(opportunity)],
    [t("account"), <AccountLink key="account" account={opportunity.account} />],
    [t("owner"), <OwnerLink key="owner" owner={opportunity.owner} />],
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

async function AccountLink({ account }: Pick<OpportunityView, "account">) {
  const t = await getTranslations("pipeline.list");
  return account ? <TextLink href={`/accounts/${account.id}` as Route}>{account.name}</TextLink> : t("noAccount");
}

/** Leads to whoever owns it, where one may open that person's page. */
async function OwnerLink({ owner }: Pick<OpportunityView, "owner">) {
  const scope = await findScope("person:read");
  return reaches(scope, owner.id) ? (
    <TextLink href={`/people/${owner.id}` as Route}>{owner.name}</TextLink>
  ) : (
    owner.name
  );
}

/** What a foreign amount comes to, and by the rate of which day; nothing where the amount is in that currency anyway. */
async function getBaseWords(base: Props["base"]): Promise<(opportunity: OpportunityView) => string | null> {
  const [t, format, amountWords] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    getFormatter(),
    getAmountWords(),
  ]);
  return ({ currency, baseAmountMinor, rateDay }) => {
    if (currency === base.currency || baseAmountMinor === null) return null;
    const amount = amountWords(baseAmountMinor, base);
    if (!rateDay) return amount;
    const at = new Date(`${rateDay}T12:00:00Z`);
    return t("atRate", { amount, day: format.dateTime(at, { dateStyle: "medium", timeZone: "UTC" }) });
  };
}

type StepProps = Pick<Props, "opportunity" | "today"> & { day: string | null };

async function NextStep({ opportunity, today, day }: StepProps) {
  const t = await getTranslations("pipeline.list");
  const step = [opportunity.nextStep, day && t("on", { day })].filter(Boolean).join(", ");
  if (!isOverdue(today, opportunity)) return step;
  return (
    <span className="inline-flex items-center gap-1.5 text-warn">
      <StateGlyph state="watch" />
      {t("overdue")}: {step}
    </span>
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
