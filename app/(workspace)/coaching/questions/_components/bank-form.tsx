import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { CheckListField } from "@/components/forms/check-list-field";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { FUNNEL_STEPS, GROW_PARTS, type OwnQuestion, SITUATIONS } from "@/lib/coaching/domain/questions";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";

type Props = {
  action: FormAction;
  done: string;
  label: string;
  /** Tells the fields of several forms on a page apart. */
  at: string;
  question?: OwnQuestion & { version: number };
};

export async function BankForm({ action, done, label, at, question }: Props) {
  const [t, skills] = await Promise.all([getTranslations("coaching"), getTranslations("skills.skills")]);
  const lists = [
    {
      name: "situations",
      label: t("bank.situations"),
      choices: SITUATIONS.map((value) => ({ value, label: t(`situations.${value}`) })),
    },
    {
      name: "steps",
      label: t("bank.steps"),
      choices: FUNNEL_STEPS.map((value) => ({ value, label: t(`steps.${value}`) })),
    },
    { name: "skills", label: t("bank.skills"), choices: SKILL_KEYS.map((value) => ({ value, label: skills(value) })) },
  ] as const;
  return (
    <ActionForm action={action} done={done} resets={!question} className="mt-2 space-y-4">
      {question ? (
        <>
          <input type="hidden" name="id" value={question.id} />
          <input type="hidden" name="version" value={question.version} />
        </>
      ) : (
        <OnceKey />
      )}
      <TextField
        {...{ name: "wordsEn", id: `f-en-${at}`, label: t("bank.wordsEn"), hint: t("bank.wordsHint"), maxLength: 300 }}
        defaultValue={question?.words.en ?? ""}
      />
      <TextField
        {...{ name: "wordsDe", id: `f-de-${at}`, label: t("bank.wordsDe"), maxLength: 300 }}
        defaultValue={question?.words.de ?? ""}
      />
      <SelectField
        {...{ name: "grow", id: `f-grow-${at}`, label: t("bank.grow"), defaultValue: question?.grow ?? "REALITY" }}
        choices={GROW_PARTS.map((value) => ({ value, label: t(`grow.${value}`) }))}
      />
      {lists.map(({ name, ...list }) => (
        <CheckListField
          key={name}
          {...list}
          name={`${name}[]`}
          hint={t("bank.fitHint")}
          chosen={question?.[name] ?? []}
        />
      ))}
      <SubmitButton look="plain">{label}</SubmitButton>
    </ActionForm>
  );
}
