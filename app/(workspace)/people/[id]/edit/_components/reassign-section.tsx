import { CheckField } from "@/components/forms/check-field";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { PersonRecord } from "@/lib/org/views";
import { ReassignForm } from "./reassign-form";

type Props = { person: PersonRecord; people: readonly { id: string; name: string }[] };

/** Hands the records of somebody who leaves or moves over to somebody who stays. */
export async function ReassignSection({ person, people }: Props) {
  const t = await getTranslations("pipeline.reassign");
  const others = people
    .filter((other) => other.id !== person.id)
    .map((other) => ({ value: other.id, label: other.name }));
  return (
    <Section id="reassign" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t("lead")}</p>
      <PageWords pick={({ pipeline: { reassign } }) => ({ pipeline: { reassign } })}>
        <ReassignForm>
          <OnceKey />
          <input type="hidden" name="fromPersonId" value={person.id} />
          <SelectField name="toPersonId" label={t("to")} choices={others} empty={t("choose")} />
          <CheckField name="includesClosed" label={t("includesClosed")} hint={t("includesClosedHint")} />
          <SubmitButton look="plain">{t("submit")}</SubmitButton>
        </ReassignForm>
      </PageWords>
    </Section>
  );
}
