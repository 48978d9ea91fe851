"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/forms/field";
import { useFormReply } from "@/components/forms/form-context";
import { areaClass, inputClass } from "@/components/forms/input-class";
import { LEVELS, type RubricLanguage } from "@/lib/skills/domain/rubric";
import { LONGEST, type TypedWords } from "@/lib/skills/domain/template";
import { wordFieldOf } from "@/lib/skills/domain/typed-template";

type Props = { rowKey: string; language: RubricLanguage; words: TypedWords };

/** The name of a criterion and its five levels in one language. */
export function WordFields({ rowKey, language, words }: Props) {
  const [t, scale] = [useTranslations("skills.templates.editor"), useTranslations("skills.scale")];
  const { values } = useFormReply();
  const name = wordFieldOf({ language, part: "name" }, rowKey);
  const ends: Partial<Record<number, string>> = { 1: scale("lowest"), 5: scale("highest") };
  return (
    <div className="space-y-4">
      <Field name={name} label={t("name")}>
        {(links) => (
          <input
            {...{ ...links, lang: language, maxLength: LONGEST.name, className: inputClass }}
            defaultValue={values[name] ?? words.name}
          />
        )}
      </Field>
      <fieldset className="space-y-3">
        <legend className="text-body font-medium text-ink">{t("levels")}</legend>
        {LEVELS.map((level) => {
          const field = wordFieldOf({ language, part: level }, rowKey);
          const end = ends[level];
          const beside = end && <span className="text-small text-ink-4">{end}</span>;
          return (
            <Field key={level} name={field} label={t("level", { level })} beside={beside}>
              {(links) => (
                <textarea
                  {...{ ...links, lang: language, rows: 1, maxLength: LONGEST.level }}
                  defaultValue={values[field] ?? words.levels[level - 1]}
                  className={`${areaClass} !min-h-control max-md:!min-h-touch`}
                />
              )}
            </Field>
          );
        })}
      </fieldset>
    </div>
  );
}
