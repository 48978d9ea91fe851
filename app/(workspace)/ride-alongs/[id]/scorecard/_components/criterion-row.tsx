"use client";

import { useTranslations } from "next-intl";
import { useFormReply } from "@/components/forms/form-context";
import { TextField } from "@/components/forms/text-field";
import { fieldOf } from "@/lib/ride-alongs/domain/typed-scores";
import { LEVELS } from "@/lib/skills/domain/rubric";

export type CardRow = {
  key: string;
  name: string;
  /** What each level looks like, the lowest first. */
  levels: readonly string[];
  /** Where these words are not in the reader's language. */
  lang?: string | undefined;
  isMandatory: boolean;
  level: number | null;
  evidence: string;
};

type Props = { row: CardRow; level: number | null; evidenceLabel: string; onLevel: (level: number) => void };

/** One thing that was watched: five levels as native radios, what the chosen one looks like, and what was seen. */
export function CriterionRow({ row, level, evidenceLabel, onLevel }: Props) {
  const t = useTranslations("rideAlongs.card");
  const name = fieldOf("level", row.key);
  const error = useFormReply().errors[name];
  return (
    <div className="space-y-3 py-6">
      <fieldset aria-describedby={`${name}-what`}>
        <legend className="flex items-baseline gap-2 text-title font-semibold text-ink">
          <span lang={row.lang}>{row.name}</span>
          {row.isMandatory && <span className="text-small font-normal text-ink-4">{t("required")}</span>}
        </legend>
        <p
          id={`${name}-what`}
          lang={level === null ? undefined : row.lang}
          aria-live="polite"
          className="mt-1 min-h-10 text-body text-ink-3"
        >
          {level === null ? t("tap") : row.levels[level - 1]}
        </p>
        <div className="mt-2 grid grid-cols-5 divide-x divide-line overflow-hidden rounded-control border border-line-strong">
          {LEVELS.map((value) => (
            <label
              key={value}
              title={row.levels[value - 1]}
              lang={row.lang}
              className="relative flex h-12 cursor-pointer items-center justify-center text-title text-ink hover:bg-paper-subtle has-[:checked]:bg-accent has-[:checked]:font-semibold has-[:checked]:text-accent-inverted has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-2 has-[:focus-visible]:outline-accent"
            >
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={row.level === value}
                aria-invalid={error && value === 1 ? true : undefined}
                onChange={() => onLevel(value)}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              {value}
            </label>
          ))}
        </div>
        <Ends />
        {error && <p className="mt-1 text-small text-bad">{error}</p>}
      </fieldset>
      <TextField
        {...{ name: fieldOf("evidence", row.key), label: evidenceLabel, defaultValue: row.evidence, maxLength: 500 }}
      />
    </div>
  );
}

/** What the two ends of the scale mean. */
function Ends() {
  const t = useTranslations("skills.scale");
  return (
    <p className="mt-1 flex justify-between text-label text-ink-4">
      <span>{t("lowest")}</span>
      <span>{t("highest")}</span>
    </p>
  );
}
