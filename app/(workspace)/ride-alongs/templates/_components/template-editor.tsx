"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormReply } from "@/components/forms/form-context";
import { useFocusAfter } from "@/components/forms/use-focus-after";
import { Button } from "@/components/ui/button";
import { type Direction, movedWithin } from "@/lib/kernel/order";
import type { RubricLanguage } from "@/lib/skills/domain/rubric";
import { CRITERIA_RANGE } from "@/lib/skills/domain/template";
import { wordFieldOf } from "@/lib/skills/domain/typed-template";
import { CriterionEntry } from "./criterion-entry";
import { blankRow, type EditorRow } from "./editor-rows";

type Props = { rows: readonly EditorRow[]; language: RubricLanguage };

/** The criteria of a template in their order, and another one below. Nothing that was typed is lost by moving or taking out. */
export function TemplateEditor({ rows: begun, language }: Props) {
  const t = useTranslations("skills.templates.editor");
  const { errors } = useFormReply();
  const { rows, removed, focus, ...change } = useRows(begun, language);
  const isFull = rows.length - removed.size >= CRITERIA_RANGE.most;
  return (
    <fieldset aria-describedby="criteria-hint" className="min-w-0">
      <legend className="text-title font-semibold text-ink">{t("criteria")}</legend>
      <p id="criteria-hint" className="mb-3 mt-1 text-small text-ink-4">
        {t("hint")}
      </p>
      <ol className="divide-y divide-line border-y border-line">
        {rows.map((row, place) => (
          <CriterionEntry
            key={row.key}
            {...{ row, language, isRemoved: removed.has(row.key), isNew: !begun.includes(row) }}
            onUp={place > 0 ? () => change.move(row.key, "up") : null}
            onDown={place < rows.length - 1 ? () => change.move(row.key, "down") : null}
            onRemove={() => change.remove(row.key)}
            onPutBack={() => change.putBack(row.key)}
            onWords={focus}
          />
        ))}
      </ol>
      {errors.criteria && (
        <p role="alert" className="mt-1.5 text-small text-bad">
          {errors.criteria}
        </p>
      )}
      <div className="mt-3">
        {isFull ? (
          <p className="text-small text-ink-4">{t("full")}</p>
        ) : (
          <Button onClick={change.add}>{t("addCriterion")}</Button>
        )}
      </div>
    </fieldset>
  );
}

/** The rows as they stand, and what can be done with them; the keyboard goes along. */
function useRows(begun: readonly EditorRow[], language: RubricLanguage) {
  const [rows, setRows] = useState(begun);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const focus = useFocusAfter();
  return {
    ...{ rows, removed, focus },
    move(key: string, direction: Direction) {
      const order = movedWithin(
        rows.map((row) => row.key),
        key,
        direction,
      );
      setRows(rows.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)));
      focus(`${direction}-${key}`, `${direction === "up" ? "down" : "up"}-${key}`);
    },
    add() {
      const row = blankRow(`c${Date.now().toString(36)}`);
      setRows([...rows, row]);
      focus(`f-${wordFieldOf({ language, part: "name" }, row.key)}`);
    },
    remove(key: string) {
      setRemoved(new Set([...removed, key]));
      focus(`back-${key}`);
    },
    putBack(key: string) {
      setRemoved(new Set([...removed].filter((other) => other !== key)));
      focus(`open-${key}`);
    },
  };
}
