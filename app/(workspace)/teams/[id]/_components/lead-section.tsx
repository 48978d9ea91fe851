import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { DatedList } from "@/components/org/dated-list";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { setLeadAction } from "@/lib/org/actions";
import type { TeamRecord } from "@/lib/org/views";

type Props = { team: TeamRecord; people: readonly Choice[]; today: Day };

/** Who leads the team from when on, and who led it before. */
export async function LeadSection({ team, people, today }: Props) {
  const t = await getTranslations("org.lead");
  const spans = team.leads.map((span) => ({ ...span, text: span.person.name }));
  return (
    <Section id="lead" title={t("title")}>
      <DatedList spans={spans} today={today} empty={t("none")} />
      <ActionForm action={setLeadAction} done={t("saved")} className="mt-4 space-y-4">
        <OnceKey />
        <input type="hidden" name="teamId" value={team.id} />
        <div className="grid grid-cols-2 gap-3">
          <SelectField name="personId" id="f-lead-person" label={t("person")} choices={people} empty={t("nobody")} />
          <TextField name="from" id="f-lead-from" type="date" label={t("from")} defaultValue={today} />
        </div>
        <p className="text-small text-ink-4">{t("hint")}</p>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
