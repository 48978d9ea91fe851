import { getProgramWords } from "@/components/coaching/program-words";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { startProgramAction } from "@/lib/coaching/actions";
import { asksForProgram, triedOf } from "@/lib/coaching/domain/program-evidence";
import { PROGRAM_WEEKS } from "@/lib/coaching/domain/program-week";
import type { Someone } from "@/lib/coaching/views";
import type { EvidenceView } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";

type Props = {
  person: Someone;
  evidence: readonly EvidenceView[];
  runningWeek: Day;
  money: { currency: string; currencyExponent: number };
};

const GOALS = [1, 2, 3];
const WEEKS = { ...PROGRAM_WEEKS, first: 6 };

/** The weeks and goals of a program, with what each metric brings now beside its name. */
export async function ProgramForm({ person, evidence, runningWeek, money }: Props) {
  const { t, nameOf, figureOr, span } = await getProgramWords(money);
  const metrics = evidence.map(({ metric, unit, lately }) => ({
    value: metric.id,
    label: t("form.from", { metric: `${nameOf(metric)}, ${span(unit)}`, now: figureOr(lately, unit) }),
  }));
  const isAsked = asksForProgram(triedOf(evidence));
  return (
    <ActionForm action={startProgramAction} className="max-w-form space-y-5">
      <OnceKey />
      <input type="hidden" name="personId" value={person.id} />
      <TextField {...{ name: "topic", label: t("form.topic"), hint: t("form.topicHint"), maxLength: 120 }} />
      <div className="grid gap-5 md:grid-cols-2">
        <TextField name="startsOn" type="date" label={t("form.startsOn")} defaultValue={runningWeek} />
        <TextField
          {...{ name: "weeks", label: t("form.weeks"), hint: t("form.weeksHint"), inputMode: "numeric" }}
          {...{ type: "number", min: WEEKS.least, max: WEEKS.most, defaultValue: WEEKS.first }}
        />
      </div>
      <TextField
        {...{ name: "everyWeeks", type: "number", min: 1, max: 8, inputMode: "numeric", defaultValue: 2 }}
        label={t("form.everyWeeks")}
      />
      <fieldset className="space-y-3">
        <legend className="text-body font-medium text-ink">{t("form.goals")}</legend>
        <p className="text-small text-ink-4">{t("form.goalsHint")}</p>
        {GOALS.map((number) => (
          <div key={number} className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
            <SelectField
              {...{ name: `metric${number}`, label: t("form.metric", { number }) }}
              {...{ choices: metrics, empty: t("form.none"), optional: number > 1 }}
            />
            <TextField
              {...{ name: `target${number}`, label: t("form.target", { number }) }}
              {...{ inputMode: "decimal", maxLength: 20, optional: number > 1 }}
            />
          </div>
        ))}
      </fieldset>
      {!isAsked && (
        <TextAreaField {...{ name: "reason", label: t("form.reason"), hint: t("form.reasonHint"), maxLength: 1000 }} />
      )}
      <WhoCanSee>{t("form.whoSees", { name: person.name })}</WhoCanSee>
      <SubmitButton full>{t("form.submit")}</SubmitButton>
    </ActionForm>
  );
}
