import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { DatedList } from "@/components/org/dated-list";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { addDeputyAction, endDeputyAction } from "@/lib/org/actions";
import type { TeamRecord } from "@/lib/org/views";

type Props = { team: TeamRecord; people: readonly Choice[]; today: Day };

/** Who stands in for the lead, and when; what has not ended can be ended. */
export async function DeputySection({ team, people, today }: Props) {
  const t = await getTranslations("org.deputy");
  const open = team.deputies.filter((span) => span.until === null || span.until > today);
  return (
    <Section id="deputy" title={t("title")}>
      <DatedList
        spans={team.deputies.map((span) => ({ ...span, text: span.person.name }))}
        today={today}
        empty={t("none")}
      />
      {open.map((span) => (
        <ActionForm key={span.id} action={endDeputyAction} done={t("ended")} className="mt-2">
          <input type="hidden" name="id" value={span.id} />
          <SubmitButton small look="quiet">
            {t("end", { name: span.person.name })}
          </SubmitButton>
        </ActionForm>
      ))}
      <ActionForm action={addDeputyAction} done={t("saved")} resets className="mt-4 space-y-4">
        <OnceKey />
        <input type="hidden" name="teamId" value={team.id} />
        <SelectField name="personId" id="f-deputy-person" label={t("person")} choices={people} empty={t("choose")} />
        <div className="grid grid-cols-2 gap-3">
          <TextField name="from" id="f-deputy-from" type="date" label={t("from")} defaultValue={today} />
          <TextField name="lastDay" id="f-deputy-last" type="date" label={t("lastDay")} />
        </div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
