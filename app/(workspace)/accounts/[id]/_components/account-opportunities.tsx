import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { OpportunityTable } from "@/components/pipeline/opportunity-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isOffered, requireActor } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { dayAt } from "@/lib/kernel/period";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listStages } from "@/lib/pipeline/queries/stages";
import type { NamedAccount } from "@/lib/pipeline/views/account";

const SHOWN = 10;

/** What may be sold to the account, of the people whose opportunities one sees. */
export async function AccountOpportunities({ scope, account }: { scope: Scope; account: NamedAccount }) {
  const actor = await requireActor();
  const [t, stages, { opportunities, next }] = await Promise.all([
    getTranslations("pipeline.accounts"),
    listStages({ withEnded: true }),
    listOpportunities(scope, { accountId: account.id }, SHOWN),
  ]);
  const add = isOffered(actor, "opportunity:write") && (
    <TextLink href={`/pipeline/new?account=${account.id}` as Route}>{t("addOpportunity")}</TextLink>
  );
  return (
    <Section id="opportunities" title={t("opportunities")} note={t("activitiesNote")} action={add}>
      {opportunities.length === 0 ? (
        <p className="text-body text-ink-3">{t("noOpportunities")}</p>
      ) : (
        <OpportunityTable
          opportunities={opportunities}
          stages={stages}
          today={dayAt(new Date(), actor.timeZone)}
          label={t("opportunities")}
          base={actor.organisation}
          showsAccount={false}
        />
      )}
      {next && (
        <p className="mt-4">
          <TextLink href={`/pipeline?${new URLSearchParams({ search: account.name, state: "all" })}` as Route}>
            {t("allOpportunities")}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
