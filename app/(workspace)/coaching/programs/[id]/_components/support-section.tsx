import { getProgramWords } from "@/components/coaching/program-words";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { addSupportAction, removeSupportAction } from "@/lib/coaching/actions";
import type { PartsProps } from "./program-parts";

const KINDS = ["TRAINING", "MATERIAL", "LEADS", "RELIEF", "OTHER"] as const;

/** What was done for somebody beside talks and days in the field. */
export async function SupportSection({ program, today, actor }: PartsProps) {
  const { t, day } = await getProgramWords(actor.organisation);
  const gives = program.isRunning && program.side !== "PERSON";
  return (
    <Section id="support" title={t("supports")}>
      {program.supports.length === 0 ? (
        <p className="text-small text-ink-4">{t("noSupport")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line text-small">
          {program.supports.map(({ id, kind, givenOn, text, givenBy }) => (
            <li key={id} className="py-2">
              <span className="block break-words text-body text-ink">{text}</span>
              <span className="flex flex-wrap items-baseline justify-between gap-x-3 text-ink-4">
                {t("support.by", { kind: t(`support.kinds.${kind}`), date: day(givenOn), name: givenBy.name })}
                {gives && givenBy.id === actor.personId && (
                  <ActionForm action={removeSupportAction}>
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton look="quiet">{t("support.remove")}</SubmitButton>
                  </ActionForm>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {gives && (
        <div className="mt-2">
          <Disclosure title={t("support.add")}>
            <ActionForm action={addSupportAction} done={t("support.added")} resets className="mt-2 space-y-4">
              <OnceKey />
              <input type="hidden" name="programId" value={program.id} />
              <SelectField
                {...{ name: "kind", label: t("support.kind") }}
                choices={KINDS.map((value) => ({ value, label: t(`support.kinds.${value}`) }))}
              />
              <TextField {...{ name: "text", id: "f-support", label: t("support.text"), maxLength: 500 }} />
              <TextField name="givenOn" type="date" label={t("support.givenOn")} defaultValue={today} />
              <SubmitButton look="plain">{t("support.save")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
