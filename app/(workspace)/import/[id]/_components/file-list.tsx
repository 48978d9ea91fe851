import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { removeFileAction } from "@/lib/importing/actions";
import type { ImportView } from "@/lib/importing/views";

/** The files of an import, where there are several, each of which can be taken out again. */
export async function FileList({ found }: { found: ImportView }) {
  const t = await getTranslations("importing.file");
  if (found.files.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {found.files.map((file) => (
        <li key={file.id}>
          <ActionForm action={removeFileAction} done={t("removed", { name: file.name })}>
            <input type="hidden" name="id" value={found.id} />
            <input type="hidden" name="fileId" value={file.id} />
            <SubmitButton look="plain" small>
              {t("remove", { name: file.name })}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
