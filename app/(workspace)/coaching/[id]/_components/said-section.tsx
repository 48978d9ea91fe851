import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { RadioField } from "@/components/forms/radio-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { putQuestionAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";
import { ProposedQuestions } from "./proposed-questions";
import { QuestionRow } from "./question-row";

type Props = { session: SessionView };

/** What was asked and told in the talk; how much of each is shown to whoever coached alone. */
export async function SaidSection({ session }: Props) {
  const { t } = await getSessionWords();
  const isCoach = session.side === "COACH";
  const said = session.questions.filter(({ kind }) => kind !== "BEFORE");
  const told = said.filter(({ kind }) => kind === "TOLD").length;
  const balance = { asked: said.length - told, told };
  return (
    <Section
      id="said"
      title={t("said.title")}
      note={isCoach && said.length > 0 ? t("said.balance", balance) : undefined}
    >
      {said.length === 0 && <p className="text-body text-ink-3">{t("said.nothing")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {said.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            note={isCoach ? t(question.kind === "TOLD" ? "said.told" : "said.asked") : null}
            mayRemove={isCoach}
          />
        ))}
      </ul>
      {isCoach && (
        <>
          <ProposedQuestions session={session} kind="ASKED" label={t("said.next")} />
          <div className="mt-2">
            <Disclosure title={t("said.add")}>
              <SaidForm session={session} />
            </Disclosure>
          </div>
        </>
      )}
    </Section>
  );
}

async function SaidForm({ session }: { session: SessionView }) {
  const { t } = await getSessionWords();
  const kinds = (["ASKED", "TOLD"] as const).map((value) => ({ value, label: t(`said.kinds.${value}`) }));
  return (
    <ActionForm action={putQuestionAction} done={t("said.done")} resets className="mt-2 space-y-4">
      <OnceKey />
      <input type="hidden" name="sessionId" value={session.id} />
      <TextField name="words" label={t("said.words")} maxLength={500} />
      <RadioField name="kind" label={t("said.kind")} choices={kinds} defaultValue="ASKED" />
      <TextAreaField name="answer" label={t("said.answer")} maxLength={4000} optional />
      <WhoCanSee>{t("said.whoSees", { name: firstNameOf(session.person) })}</WhoCanSee>
      <SubmitButton look="plain">{t("said.put")}</SubmitButton>
    </ActionForm>
  );
}
