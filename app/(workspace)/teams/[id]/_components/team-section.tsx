import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { editTeamAction, endTeamAction } from "@/lib/org/actions";
import type { TeamRecord, TeamView } from "@/lib/org/views";

type Props = { team: TeamRecord; teams: readonly TeamView[]; today: Day };

/** The name of the team, its place in the tree, and its end. */
export async function TeamSection({ team, teams, today }: Props) {
  const t = await getTranslations("org.teams");
  const choices = teams
    .filter((other) => other.id !== team.id)
    .map((other) => ({ value: other.id, label: "\u00a0\u00a0".repeat(other.depth) + other.name }));
  return (
    <Section id="team" title={t("team")}>
      {team.endedOn && <Notice tone="mute">{t("endedOn", { day: team.endedOn })}</Notice>}
      <ActionForm key={team.version} action={editTeamAction} done={t("saved")} className="space-y-5">
        <Identity team={team} />
        <TextField name="name" label={t("name")} maxLength={80} defaultValue={team.name} autoComplete="off" />
        <SelectField
          name="parentId"
          label={t("parent")}
          hint={t("parentHint")}
          choices={choices}
          empty={t("top")}
          defaultValue={team.parentId ?? ""}
        />
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </ActionForm>
      {!team.endedOn && (
        <ActionForm
          key={`end${team.version}`}
          action={endTeamAction}
          done={t("ended")}
          className="mt-8 space-y-4 border-t border-line pt-6"
        >
          <Identity team={team} />
          <TextField name="endedOn" type="date" label={t("end")} hint={t("endHint")} defaultValue={today} />
          <SubmitButton look="danger">{t("endIt")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

function Identity({ team }: { team: TeamRecord }) {
  return (
    <>
      <input type="hidden" name="id" value={team.id} />
      <input type="hidden" name="version" value={team.version} />
    </>
  );
}
