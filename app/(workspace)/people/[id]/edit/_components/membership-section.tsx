import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { DatedList } from "@/components/org/dated-list";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { movePersonAction } from "@/lib/org/actions";
import type { PersonRecord, TeamView } from "@/lib/org/views";

type Props = { person: PersonRecord; teams: readonly TeamView[]; today: Day };

/** The course of somebody's teams, and a move on a date. */
export async function MembershipSection({ person, teams, today }: Props) {
  const t = await getTranslations("org.membership");
  const choices = teams.map((team) => ({ value: team.id, label: "\u00a0\u00a0".repeat(team.depth) + team.name }));
  const spans = person.memberships.map((row) => ({ ...row, text: row.team.name }));
  return (
    <Section id="team" title={t("title")}>
      <DatedList spans={spans} today={today} empty={t("none")} />
      <ActionForm action={movePersonAction} done={t("moved")} className="mt-4 space-y-4">
        <OnceKey />
        <input type="hidden" name="personId" value={person.id} />
        <div className="grid grid-cols-2 gap-3">
          <SelectField name="teamId" id="f-move-team" label={t("team")} choices={choices} empty={t("noTeam")} />
          <TextField name="from" id="f-move-from" type="date" label={t("from")} defaultValue={today} />
        </div>
        <p className="text-small text-ink-4">{t("hint")}</p>
        <SubmitButton look="plain">{t("move")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
