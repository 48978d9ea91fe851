import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { findScope } from "@/lib/access/gate/gate";
import { putQuestionAction } from "@/lib/coaching/actions";
import { proposeQuestions } from "@/lib/coaching/domain/propose-questions";
import { idOfQuestion, languageOfOwn } from "@/lib/coaching/domain/questions";
import { listProposable } from "@/lib/coaching/queries/bank";
import type { SessionView } from "@/lib/coaching/views";
import { getQuestionWords } from "./question-words";

type Props = { session: SessionView; kind: "BEFORE" | "ASKED"; label: string };

const SHOWN = 3;

/** A few questions that fit the finding and were not put yet; a press puts one. */
export async function ProposedQuestions({ session, kind, label }: Props) {
  const [wordsOf, scope, locale] = await Promise.all([getQuestionWords(), findScope("coaching:read"), getLocale()]);
  const own = scope ? await listProposable(scope) : [];
  const there = session.questions.flatMap(({ key }) => key ?? []);
  const proposed = proposeQuestions({ ...session.about, lastAsked: there, own }, SHOWN + there.length)
    .map((question) => idOfQuestion(question))
    .filter((key) => !there.includes(key))
    .slice(0, SHOWN);
  if (proposed.length === 0) return null;
  const language = locale.startsWith("de") ? "de" : "en";
  const languageOf = (key: string) => {
    const ours = own.find(({ id }) => id === key);
    return ours ? languageOfOwn(ours, language) : language;
  };
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="text-small text-ink-4">{label}</span>
      {proposed.map((key) => (
        <ActionForm key={key} action={putQuestionAction}>
          <input type="hidden" name="sessionId" value={session.id} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="key" value={key} />
          <button
            type="submit"
            lang={languageOf(key)}
            className="focusable rounded-sm py-1 text-left text-small font-medium text-accent underline-offset-2 hover:underline"
          >
            {wordsOf({ key, words: null, own })}
          </button>
        </ActionForm>
      ))}
    </div>
  );
}
