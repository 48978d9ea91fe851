import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";
import { ProposedQuestions } from "./proposed-questions";
import { QuestionRow } from "./question-row";

/**
 * What the rep is asked to think about beforehand; others that fit are a press away until the talk has begun. From then on they
 * are proposed for the talk itself, and nothing stands there twice.
 */
export async function BeforeQuestions({ session }: { session: SessionView }) {
  const { t } = await getSessionWords();
  const hasBegun = session.state === "HELD" || (session.state === "PLANNED" && session.startsAt <= new Date());
  const before = session.questions.filter(({ kind }) => kind === "BEFORE");
  const name = firstNameOf(session.person);
  return (
    <Section id="before" title={t("said.beforeTitle", { name })}>
      {before.length === 0 && <p className="text-body text-ink-3">{t("said.beforeNone")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {before.map((question) => (
          <QuestionRow key={question.id} question={question} mayRemove />
        ))}
      </ul>
      {!hasBegun && <ProposedQuestions session={session} kind="BEFORE" label={t("said.beforeMore")} />}
      <div className="mt-3">
        <WhoCanSee>{t("said.whoSees", { name })}</WhoCanSee>
      </div>
    </Section>
  );
}
