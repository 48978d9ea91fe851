"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { dropDraft } from "@/components/forms/draft-store";
import { KeptDraft } from "@/components/forms/kept-draft";
import { RadioField } from "@/components/forms/radio-field";
import type { Choice } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { sayWeekAction } from "@/lib/coaching/actions";

type Props = { programId: string; week: number; authorId: string; ask: string; choices: readonly Choice[] };

/** What is typed stays on the device until it is sent: the server learns of it only then, since what is sent stays as it is. */
export function SayForm({ programId, week, authorId, ask, choices }: Props) {
  const t = useTranslations("coaching.programs.check");
  const view = useTranslations("coaching.view");
  const draft = { owner: authorId, name: `program.${programId}.${week}` };
  return (
    <ActionForm action={sayWeekAction} done={t("sent")} onDone={() => dropDraft(draft)} className="space-y-5">
      <input type="hidden" name="programId" value={programId} />
      <input type="hidden" name="week" value={week} />
      <TextAreaField {...{ name: "words", label: ask, maxLength: 4000, hint: t("stays"), rows: 4 }} />
      <RadioField {...{ name: "state", label: t("state"), choices, defaultValue: "MOVING" }} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("send")}</SubmitButton>
        <KeptDraft
          {...draft}
          save={keepHere}
          words={{ saved: view("keptHere"), kept: view("keptHere"), found: view("unsentFound") }}
        />
      </div>
    </ActionForm>
  );
}

async function keepHere(): Promise<boolean> {
  return false;
}
