import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { discardImportAction, startImportAction, takeBackImportAction } from "@/lib/importing/actions";
import { openQuestions } from "@/lib/importing/domain/open-questions";
import type { ImportView } from "@/lib/importing/views";

export async function DiscardForm({ id }: { id: string }) {
  const t = await getTranslations("importing");
  return (
    <ActionForm action={discardImportAction}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="plain">{t("discard")}</SubmitButton>
    </ActionForm>
  );
}

/** Starts what was checked; while a question is open, or where nothing is new, there is nothing to start. */
export async function StartForm({ found }: { found: ImportView }) {
  const t = await getTranslations("importing");
  const rows = Object.values(found.findings?.counts ?? {}).reduce(
    (sum, { create, update }) => sum + create + update,
    0,
  );
  const label = t("start", { count: rows });
  const isOpen = openQuestions(found.files, found.answers, found.findings).length > 0;
  if (isOpen || rows === 0)
    return (
      <Button look="primary" disabled>
        {label}
      </Button>
    );
  return (
    <ActionForm action={startImportAction}>
      <input type="hidden" name="id" value={found.id} />
      <input type="hidden" name="version" value={found.version} />
      <SubmitButton>{label}</SubmitButton>
    </ActionForm>
  );
}

export async function UndoForm({ id, version }: { id: string; version: number }) {
  const t = await getTranslations("importing.undo");
  return (
    <Section id="undo" title={t("title")} className="mt-10">
      <p className="mb-3 max-w-prose text-body text-ink-3">{t("hint")}</p>
      <ActionForm action={takeBackImportAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton look="danger">{t("press")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
