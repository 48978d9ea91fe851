import type { Metadata, Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { addOpportunityAction } from "@/lib/pipeline/actions";
import { findAccount } from "@/lib/pipeline/queries/account";
import { listStages } from "@/lib/pipeline/queries/stages";
import { loadChoices } from "../_components/form-choices";
import { OpportunityFields } from "../_components/opportunity-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.list"))("add") };
}

export default async function NewOpportunityPage({ searchParams }: PageProps<"/pipeline/new">) {
  const scope = await requireScope("opportunity:write");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.timeZone);
  const { account: accountId } = await searchParams;
  const [t, nameOf, choices, stages, account] = await Promise.all([
    getTranslations("pipeline"),
    getStageName(),
    loadChoices(scope, {
      today,
      currencies: [actor.organisation.currency],
      owner: { id: actor.personId, name: actor.name },
    }),
    listStages(),
    findAccount(scope, textParam(accountId)),
  ]);
  const open = stages
    .filter((stage) => stage.kind === "OPEN")
    .map((stage) => ({ value: stage.id, label: nameOf(stage) }));
  const defaults = {
    ownerId: actor.personId,
    account: account && { id: account.id, name: account.name },
    openedOn: today,
  };
  return (
    <div className="max-w-[36rem]">
      <PageHead over={<TextLink href={"/pipeline" as Route}>{t("list.title")}</TextLink>} title={t("list.add")} />
      <ActionForm action={addOpportunityAction} className="space-y-5">
        <OnceKey />
        <OpportunityFields defaults={defaults} choices={choices} currency={actor.organisation.currency} />
        <SelectField name="stageId" label={t("opportunity.stage")} choices={open} />
        <WhoCanSee>{t("opportunity.privacy")}</WhoCanSee>
        <SubmitButton full>{t("list.add")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
