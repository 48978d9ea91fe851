import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { DatedList } from "@/components/org/dated-list";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { setWorkingPatternAction } from "@/lib/org/actions";
import type { PersonRecord } from "@/lib/org/views";
import { PercentInputs } from "./percent-inputs";

const FULL_WEEK = [100, 100, 100, 100, 100, 0, 0];

/** How much of each weekday somebody works, from a day on; without an entry it is Monday to Friday. */
export async function PatternSection({ person, today }: { person: PersonRecord; today: Day }) {
  const [t, format] = await Promise.all([getTranslations("org.pattern"), getFormatter()]);
  // The first of January 2024 was a Monday.
  const names = FULL_WEEK.map((_, index) =>
    format.dateTime(new Date(Date.UTC(2024, 0, index + 1)), { weekday: "short", timeZone: "UTC" }),
  );
  const inWords = (percents: readonly number[]) =>
    names
      .map((name, index) => (percents[index] ? `${name} ${percents[index]}` : ""))
      .filter(Boolean)
      .join(", ");
  const spans = person.patterns.map((row) => ({ ...row, text: inWords(row.percents) }));
  return (
    <Section id="pattern" title={t("title")}>
      <DatedList spans={spans} today={today} empty={t("ordinary")} />
      <ActionForm action={setWorkingPatternAction} done={t("saved")} className="mt-4 space-y-4">
        <OnceKey />
        <input type="hidden" name="personId" value={person.id} />
        <TextField name="from" id="f-pattern-from" type="date" label={t("from")} defaultValue={today} />
        <PercentInputs label={t("percents")} names={names} percents={person.patterns[0]?.percents ?? FULL_WEEK} />
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
