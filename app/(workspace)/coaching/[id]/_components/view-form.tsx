"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { dropDraft } from "@/components/forms/draft-store";
import { KeptDraft } from "@/components/forms/kept-draft";
import type { Choice } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { saveViewAction } from "@/lib/coaching/actions";
import { AttributionField } from "./attribution-field";

type Props = {
  sessionId: string;
  authorId: string;
  questions: readonly { id: string; text: string; answer: string }[];
  kept: { cause: string; solution: string; attribution: string | null } | null;
  savedAt: string | null;
  choices: readonly Choice[];
  isPerson: boolean;
  /** Who reads it, right before the button. */
  children: ReactNode;
};

/** Nothing of it is lost on the way: it is kept on the device while it is typed, and saved by itself. */
export function ViewForm({ sessionId, authorId, questions, kept, savedAt, choices, isPerson, children }: Props) {
  const t = useTranslations("coaching.view");
  const draft = { owner: authorId, name: `view.${sessionId}` };
  const save = async (content: FormData) => {
    const answer = await saveViewAction(null, content);
    // What was sent meanwhile needs no draft any more.
    return answer.ok || answer.error.code === "SENT";
  };
  return (
    <ActionForm action={saveViewAction} done={t("saved")} onDone={() => dropDraft(draft)} className="space-y-6">
      <input type="hidden" name="sessionId" value={sessionId} />
      {questions.map(({ id, text, answer }) => (
        <div key={id}>
          <input type="hidden" name="questionIds[]" value={id} />
          <TextAreaField
            {...{ name: "answers[]", id: `f-${id}`, label: text, defaultValue: answer, maxLength: 4000 }}
          />
        </div>
      ))}
      <TextAreaField
        {...{ name: "cause", label: t(isPerson ? "cause" : "causeCoach"), maxLength: 4000 }}
        {...{ hint: t(isPerson ? "causeHint" : "causeCoachHint"), defaultValue: kept?.cause }}
      />
      <TextAreaField
        {...{ name: "solution", label: t(isPerson ? "solution" : "solutionCoach"), maxLength: 4000 }}
        {...{ hint: t(isPerson ? "solutionHint" : "solutionCoachHint"), defaultValue: kept?.solution }}
      />
      <AttributionField label={t("attribution")} choices={choices} chosen={kept?.attribution ?? null} />
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="sends" value="1">
          {t("send")}
        </SubmitButton>
        <SubmitButton look="quiet">{t("keep")}</SubmitButton>
        <KeptDraft
          {...draft}
          save={save}
          words={{ saved: t("saved"), kept: t("keptHere"), found: t("unsentFound") }}
          before={savedAt && t("kept", { time: savedAt })}
        />
      </div>
    </ActionForm>
  );
}
