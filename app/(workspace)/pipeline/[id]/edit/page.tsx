import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { editOpportunityAction } from "@/lib/pipeline/actions";
import { findOpportunity } from "@/lib/pipeline/queries/opportunity";
import { loadChoices } from "../../_components/form-choices";
import { OpportunityFields } from "../../_components/opportunity-fields";
import { defaultsOf } from "../_components/defaults";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.opportunity"))("edit") };
}

export default async function EditOpportunityPage({ params }: PageProps<"/pipeline/[id]/edit">) {
  const scope = await requireScope("opportunity:write");
  const actor = await requireActor();
  const opportunity = await findOpportunity(scope, (await params).id);
  if (!opportunity) notFound();
  const [t, locale, choices] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    getLocale(),
    loadChoices(scope, {
      today: dayAt(new Date(), actor.timeZone),
      currencies: [actor.organisation.currency, opportunity.currency],
      owner: opportunity.owner,
      products: opportunity.lines.map((line) => line.product),
    }),
  ]);
  return (
    <div className="max-w-[36rem]">
      <PageHead
        over={<TextLink href={`/pipeline/${opportunity.id}` as Route}>{opportunity.name}</TextLink>}
        title={t("edit")}
      />
      <ActionForm key={opportunity.version} action={editOpportunityAction} done={t("saved")} className="space-y-5">
        <input type="hidden" name="id" value={opportunity.id} />
        <input type="hidden" name="version" value={opportunity.version} />
        <OpportunityFields
          defaults={defaultsOf(opportunity, locale)}
          choices={choices}
          currency={opportunity.currency}
        />
        <SubmitButton full>{t("save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
