import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { BUILT_IN_QUESTIONS } from "@/lib/coaching/domain/built-in-questions";
import { GROW_PARTS } from "@/lib/coaching/domain/questions";

/** What comes with the product, part by part of a talk. */
export async function BuiltInList() {
  const t = await getTranslations("coaching");
  return GROW_PARTS.map((part) => {
    const questions = BUILT_IN_QUESTIONS.filter(({ grow }) => grow === part);
    return (
      <Section
        key={part}
        id={`part-${part}`}
        title={t(`grow.${part}`)}
        note={t("bank.builtIn", { count: questions.length })}
      >
        <ul className="divide-y divide-line border-y border-line">
          {questions.map(({ key }) => (
            <li key={key} className="py-2 text-body text-ink-2">
              {t(`questions.${key}`)}
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
