"use client";

import { ArrowDown, ArrowUp, ChevronRight, X } from "lucide";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFormReply } from "@/components/forms/form-context";
import { MoveButton } from "@/components/forms/move-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { RubricLanguage } from "@/lib/skills/domain/rubric";
import { isSkillKey } from "@/lib/skills/domain/skills";
import { traitFieldOf, wordFieldOf } from "@/lib/skills/domain/typed-template";
import { CriterionFields } from "./criterion-fields";
import { type EditorRow, hasWords } from "./editor-rows";

type Props = {
  row: EditorRow;
  language: RubricLanguage;
  isRemoved: boolean;
  isNew: boolean;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
  onPutBack: () => void;
  onWords: (field: string) => void;
};

/** A criterion in its place. One that is taken out stays where it was with all that was typed, and is not sent. */
export function CriterionEntry({ row, language, isRemoved, isNew, ...on }: Props) {
  const [t, skills] = [useTranslations("skills.templates.editor"), useTranslations("skills.skills")];
  const { errors } = useFormReply();
  const { said, onInput } = useSaid(row, language);
  const [isOpen, setOpen] = useState(isNew);
  const { key } = row;
  const name = said.name || t("unnamed");
  const isRefused = Object.keys(errors).some((field) => field.endsWith(`-${key}`));
  const about = [skills(said.skill), ...(said.isMandatory ? [t("required")] : [])].join(" · ");
  return (
    <li className="py-1.5">
      {isRemoved && (
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-body text-ink-3">
          {t("removed", { name })}
          <Button id={`back-${key}`} look="quiet" onClick={on.onPutBack}>
            {t("putBack")}
          </Button>
        </p>
      )}
      <fieldset disabled={isRemoved} hidden={isRemoved} aria-label={name} onInput={onInput} className="min-w-0">
        <input type="hidden" name="keys[]" value={key} />
        <div className="relative">
          <details open={isOpen || isRefused} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
            <summary
              id={`open-${key}`}
              className="focusable flex min-h-control cursor-pointer items-center gap-3 rounded-sm pr-36 text-body text-ink max-md:min-h-touch"
            >
              <Icon of={ChevronRight} size={14} className="shrink-0 text-ink-4 group-open:rotate-90" />
              <span className="min-w-0 md:flex md:flex-wrap md:items-baseline md:gap-x-3">
                <span className="hyphens block font-medium">{name}</span>
                <span className="block text-small text-ink-4">{about}</span>
              </span>
            </summary>
            <CriterionFields row={row} language={language} onWords={on.onWords} />
          </details>
          <span className="absolute right-0 top-0 flex">
            <MoveButton id={`up-${key}`} label={t("up", { name })} onMove={on.onUp} icon={ArrowUp} />
            <MoveButton id={`down-${key}`} label={t("down", { name })} onMove={on.onDown} icon={ArrowDown} />
            <MoveButton id={`remove-${key}`} label={t("remove", { name })} onMove={on.onRemove} icon={X} />
          </span>
        </div>
      </fieldset>
    </li>
  );
}

/** What the closed entry says of itself, as it is typed. */
function useSaid(row: EditorRow, language: RubricLanguage) {
  const { key, skill, isMandatory, product } = row;
  const other: RubricLanguage = language === "en" ? "de" : "en";
  const words = hasWords(row) || !product ? row.words : product;
  const [names, setNames] = useState({ [language]: words[language].name, [other]: words[other].name });
  const [traits, setTraits] = useState({ skill, isMandatory });
  const onInput = ({ target }: FormEvent<HTMLFieldSetElement>) => {
    if (target instanceof HTMLSelectElement && isSkillKey(target.value)) setTraits({ ...traits, skill: target.value });
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === traitFieldOf("mandatory", key)) setTraits({ ...traits, isMandatory: target.checked });
    for (const one of [language, other]) {
      if (target.name === wordFieldOf({ language: one, part: "name" }, key))
        setNames({ ...names, [one]: target.value });
    }
  };
  return { said: { ...traits, name: names[language]?.trim() || names[other]?.trim() || "" }, onInput };
}
