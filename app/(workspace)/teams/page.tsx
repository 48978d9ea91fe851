import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { addTeamAction } from "@/lib/org/actions";
import { listTeams } from "@/lib/org/queries/teams";
import { TeamTree } from "./_components/team-tree";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.teams"))("title") };
}

export default async function TeamsPage() {
  const scope = await requireScope("people:manage");
  const actor = await requireActor();
  const [t, teams] = await Promise.all([
    getTranslations("org.teams"),
    listTeams(scope, dayAt(new Date(), actor.organisation.timeZone)),
  ]);
  const choices = teams.map((team) => ({ value: team.id, label: "\u00a0\u00a0".repeat(team.depth) + team.name }));
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")} />
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_20rem]">
        {teams.length === 0 ? <EmptyState title={t("emptyTitle")} text={t("emptyText")} /> : <TeamTree teams={teams} />}
        <Section id="add" title={t("add")}>
          <ActionForm action={addTeamAction} done={t("added")} resets className="space-y-5">
            <OnceKey />
            <TextField name="name" label={t("name")} maxLength={80} autoComplete="off" />
            <SelectField name="parentId" label={t("parent")} choices={choices} empty={t("top")} />
            <SubmitButton>{t("add")}</SubmitButton>
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
