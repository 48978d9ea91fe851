import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { ActionForm, type FormAction } from "./action-form";
import { SubmitButton } from "./submit-button";

type Props = { id: string; version?: number; name: string; mark?: ReactNode; restoreAction: FormAction };

/** An entry that is no longer in use, until somebody brings it back. */
export async function EndedEntry({ id, version, name, mark, restoreAction }: Props) {
  const t = await getTranslations("ui.order");
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-1.5">
      {mark}
      <span className="hyphens min-w-0 flex-1 text-body text-ink-3">{name}</span>
      <ActionForm action={restoreAction} done={t("restored", { name })}>
        <input type="hidden" name="id" value={id} />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <SubmitButton look="quiet">
          {t("restore")} <span className="sr-only">{name}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
