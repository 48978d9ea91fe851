import { BareSelect } from "@/components/forms/bare-select";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { type Question, questionsOf } from "@/lib/importing/domain/open-questions";
import { readAmount } from "@/lib/importing/domain/read-amount";
import { type DayOrder, readMoment } from "@/lib/importing/domain/read-day";
import type { Answers, ImportFileView } from "@/lib/importing/views";

/** What the values of a file leave open: asked, never guessed. */
export async function FileQuestions({ file, answers }: { file: ImportFileView; answers: Answers }) {
  const questions = questionsOf(file);
  if (questions.length === 0) return null;
  return (
    <div className="mt-4 space-y-4 rounded-control bg-warn-faint p-4">
      {questions.map((question) => (
        <FileQuestion key={question.ask} {...{ file, question, answers }} />
      ))}
    </div>
  );
}

async function FileQuestion({
  file,
  question,
  answers,
}: {
  file: ImportFileView;
  question: Question;
  answers: Answers;
}) {
  const t = await getTranslations("importing.questions");
  if (question.ask === "name") return null;
  const isOrder = question.ask === "order";
  const { example } = question;
  const title = t(isOrder ? "order" : "mark", { example });
  const choices = isOrder ? await orderChoices(example) : await markChoices(example);
  const answered = isOrder ? answers.orders[file.id] : answers.marks[file.id];
  return (
    <div className="max-w-md">
      <p aria-hidden="true" className="text-small font-medium text-warn">
        {title}
      </p>
      <p className="mb-2 text-small text-warn">{t(isOrder ? "orderWhy" : "markWhy")}</p>
      <BareSelect
        name={`${question.ask}.${file.id}`}
        label={title}
        choices={choices}
        empty={t("choose")}
        defaultValue={answered}
      />
    </div>
  );
}

async function orderChoices(example: string) {
  const [t, format] = await Promise.all([getTranslations("importing.questions"), getFormatter()]);
  const meaning = (order: DayOrder) => {
    const day = readMoment(example, order)?.day;
    return day ? format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "long", timeZone: "UTC" }) : "–";
  };
  return [
    { value: "day-first", label: t("dayFirst", { meaning: meaning("day-first") }) },
    { value: "month-first", label: t("monthFirst", { meaning: meaning("month-first") }) },
  ];
}

async function markChoices(example: string) {
  const format = await getFormatter();
  return (["point", "comma"] as const).map((mark) => {
    const amount = readAmount(example, mark);
    const label = amount ? format.number(Number(amount.decimal), { maximumFractionDigits: 3 }) : "–";
    return { value: mark, label };
  });
}
