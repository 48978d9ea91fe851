"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { dropDraft } from "@/components/forms/draft-store";
import { KeptDraft } from "@/components/forms/kept-draft";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { saveScorecardAction } from "@/lib/ride-alongs/actions";
import { type CardRow, CriterionRow } from "./criterion-row";

type Props = {
  rideAlongId: string;
  rubricMark: string;
  authorId: string;
  rows: readonly CardRow[];
  praise: string;
  workOn: string;
  isPerson: boolean;
  /** Who reads it. */
  children: ReactNode;
};

/** Saved while one goes, on the device at once and on the server as soon as there is a connection; how far one is stands at the bottom. */
export function ScorecardForm({ rideAlongId, rubricMark, authorId, rows, praise, workOn, ...rest }: Props) {
  const t = useTranslations("rideAlongs.card");
  const router = useRouter();
  const { isPerson, children } = rest;
  const [levels, setLevels] = useState<ReadonlyMap<string, number>>(
    new Map(rows.flatMap(({ key, level }) => (level === null ? [] : [[key, level] as const]))),
  );
  const draft = { owner: authorId, name: `card.${rideAlongId}` };
  const save = async (content: FormData) => {
    const answer = await saveScorecardAction(null, content);
    // The page is drawn with the criteria as they are by now; what was typed of those that stay is sent with the next try.
    if (!answer.ok && answer.error.code === "OTHER_CRITERIA") router.refresh();
    return answer.ok || answer.error.code === "SENT";
  };
  const done = rows.filter(({ key }) => levels.has(key)).length;
  const missing = rows.filter(({ key, isMandatory }) => isMandatory && !levels.has(key)).length;
  return (
    <ActionForm action={saveScorecardAction} done={t("saved")} onDone={() => dropDraft(draft)}>
      <input type="hidden" name="rideAlongId" value={rideAlongId} />
      <input type="hidden" name="rubricMark" value={rubricMark} />
      <div className="divide-y divide-line border-t border-line">
        {rows.map((row) => (
          <CriterionRow
            key={row.key}
            {...{ row, level: levels.get(row.key) ?? null }}
            evidenceLabel={t(isPerson ? "evidenceOwn" : "evidence")}
            onLevel={(level) => setLevels(new Map(levels).set(row.key, level))}
          />
        ))}
        <div className="space-y-4 py-6">
          <h2 className="text-title font-semibold text-ink">{t("onePraise")}</h2>
          <TextField name="praise" label={t("praise")} defaultValue={praise} maxLength={1000} />
          <TextField name="workOn" label={t("workOn")} defaultValue={workOn} maxLength={1000} />
          {children}
          <KeptDraft {...draft} save={save} words={{ saved: t("saved"), kept: t("keptHere"), found: t("found") }} />
        </div>
      </div>
      <div className="sticky bottom-14 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper-muted px-4 py-3 md:-mx-6 md:px-6 lg:bottom-0">
        <p className="text-small text-ink-2">{t("progress", { done, all: rows.length, missing })}</p>
        <SubmitButton name="sends" value="1">
          {t("send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
