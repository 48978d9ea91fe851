import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import type { Scope } from "@/lib/access/scope/scope";
import { settleImportAction } from "@/lib/importing/actions";
import type { ImportView } from "@/lib/importing/views";
import { UploadFiles } from "../../_components/upload-files";
import { getFieldChoices } from "./field-choices";
import { FileColumns } from "./file-columns";
import { FileList } from "./file-list";
import { NameChoices } from "./name-choices";
import { RejectedRows } from "./rejected-rows";
import { RowOptions } from "./row-options";

/** How the files are read: their columns to the left, what is open about names and rows to the right. */
export async function SettleForm({ scope, found }: { scope: Scope; found: ImportView }) {
  const [t, choicesFor] = await Promise.all([getTranslations("importing"), getFieldChoices()]);
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
      <ActionForm action={settleImportAction} className="contents">
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="version" value={found.version} />
        <div className="min-w-0 space-y-10 lg:row-span-2">
          {found.files.map((file) => (
            <FileColumns
              key={`${file.id} ${file.entity}`}
              file={file}
              choices={choicesFor(file.entity)}
              answers={found.answers}
            />
          ))}
        </div>
        <div className="min-w-0 space-y-10">
          <NameChoices scope={scope} found={found} />
          <RowOptions scope={scope} found={found} />
          <SubmitButton look={found.state === "CHECKED" ? "plain" : "primary"}>
            {t(found.state === "MAPPING" ? "check" : "checkAgain")}
          </SubmitButton>
        </div>
      </ActionForm>
      <div className="min-w-0 space-y-8 lg:col-start-2">
        {found.state === "CHECKED" && <RejectedRows scope={scope} found={found} />}
        <FileList found={found} />
        <PageWords pick={({ importing: { upload } }) => ({ importing: { upload } })}>
          <UploadFiles importId={found.id} small />
        </PageWords>
      </div>
    </div>
  );
}
