"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField } from "@/components/forms/check-field";
import { useFormReply } from "@/components/forms/form-context";
import { SelectField } from "@/components/forms/select-field";
import { Button } from "@/components/ui/button";
import { LEVELS, type RubricLanguage } from "@/lib/skills/domain/rubric";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";
import { traitFieldOf, wordFieldOf } from "@/lib/skills/domain/typed-template";
import { type EditorRow, hasWords } from "./editor-rows";
import { WordFields } from "./word-fields";

type Props = { row: EditorRow; language: RubricLanguage; onWords: (field: string) => void };

/** Everything about a criterion but its place: which skill it is about, whether it is required, and its words. */
export function CriterionFields({ row, language, onWords }: Props) {
  const [t, skills] = [useTranslations("skills.templates.editor"), useTranslations("skills.skills")];
  const [isOwn, setOwn] = useState(row.product === null || hasWords(row));
  const { key, skill, isMandatory, product } = row;
  const words = hasWords(row) || !product ? row.words : product;
  const write = () => {
    setOwn(true);
    onWords(`f-${wordFieldOf({ language, part: "name" }, key)}`);
  };
  return (
    <div className="max-w-[36rem] space-y-4 pb-5 pt-2">
      <div className="grid gap-4 md:grid-cols-2 md:items-end">
        <SelectField
          {...{ name: traitFieldOf("skill", key), label: t("skill"), defaultValue: skill }}
          choices={SKILL_KEYS.map((value) => ({ value, label: skills(value) }))}
        />
        <CheckField
          {...{ name: traitFieldOf("mandatory", key), label: t("mandatory"), hint: t("mandatoryHint") }}
          defaultChecked={isMandatory}
        />
      </div>
      {isOwn ? (
        <>
          <WordFields rowKey={key} language={language} words={words[language]} />
          <OtherLanguage rowKey={key} language={language === "en" ? "de" : "en"} words={words} />
        </>
      ) : (
        <>
          <ol className="list-inside list-decimal space-y-1 text-body text-ink-2">
            {product?.[language].levels.map((level) => (
              <li key={level}>{level}</li>
            ))}
          </ol>
          <p className="text-small text-ink-4">{t("builtIn")}</p>
          <Button onClick={write}>{t("ownWords")}</Button>
        </>
      )}
    </div>
  );
}

type OtherProps = { rowKey: string; language: RubricLanguage; words: EditorRow["words"] };

/** Closed as long as it is empty: one language is enough. It opens for what is refused in it. */
function OtherLanguage({ rowKey, language, words }: OtherProps) {
  const t = useTranslations("skills.templates.editor.languages");
  const { errors } = useFormReply();
  const [isOpen, setOpen] = useState(words[language].name !== "");
  const parts = ["name", ...LEVELS] as const;
  const isRefused = parts.some((part) => errors[wordFieldOf({ language, part }, rowKey)]);
  return (
    <details open={isOpen || isRefused} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="focusable w-fit cursor-pointer rounded-sm py-1 text-body font-medium text-accent">
        {t(language)}
      </summary>
      <div className="pt-3">
        <WordFields rowKey={rowKey} language={language} words={words[language]} />
      </div>
    </details>
  );
}
