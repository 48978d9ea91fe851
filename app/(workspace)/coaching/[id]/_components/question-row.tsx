import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { removeQuestionAction } from "@/lib/coaching/actions";
import type { AskedQuestion } from "@/lib/coaching/views";
import { getQuestionWords } from "./question-words";

type Props = { question: AskedQuestion; note?: string | null; mayRemove: boolean };

export async function QuestionRow({ question, note, mayRemove }: Props) {
  const [t, wordsOf] = await Promise.all([getTranslations("coaching.said"), getQuestionWords()]);
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="text-body font-medium text-ink">{wordsOf(question)}</p>
        {question.answer && <p className="mt-0.5 whitespace-pre-line text-read text-ink-3">{question.answer}</p>}
      </div>
      <div className="flex shrink-0 items-center gap-3">
        {note && <span className="text-small text-ink-4">{note}</span>}
        {mayRemove && (
          <ActionForm action={removeQuestionAction}>
            <input type="hidden" name="id" value={question.id} />
            <SubmitButton look="quiet" small>
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </li>
  );
}
