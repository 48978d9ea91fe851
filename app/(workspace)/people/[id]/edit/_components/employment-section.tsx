import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { setLeaveDayAction } from "@/lib/org/actions";
import type { PersonRecord } from "@/lib/org/views";

/** When somebody leaves. Nothing of theirs is deleted: it ends on a date. */
export async function EmploymentSection({ person, isSelf }: { person: PersonRecord; isSelf: boolean }) {
  const t = await getTranslations("org.employment");
  return (
    <Section id="employment" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t(isSelf ? "self" : "lead")}</p>
      {!isSelf && (
        <ActionForm key={person.version} action={setLeaveDayAction} done={t("saved")} className="space-y-4">
          <input type="hidden" name="id" value={person.id} />
          <input type="hidden" name="version" value={person.version} />
          <TextField
            name="leftOn"
            type="date"
            label={t("leftOn")}
            hint={t("leftOnHint")}
            optional
            defaultValue={person.leftOn ?? undefined}
          />
          <SubmitButton look="plain">{t("save")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
