import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { addTemplateAction, editTemplateAction } from "@/lib/skills/actions";
import type { TemplateView } from "@/lib/skills/views";
import { firstRows, rowsOf } from "./editor-rows";
import { PRODUCT_WORDS } from "./product-words";
import { TemplateEditor } from "./template-editor";

type Props = { template: TemplateView } | { template: null; isEmpty: boolean };

/** The name of a template and what it asks. */
export async function TemplateForm(props: Props) {
  const [t, locale] = await Promise.all([getTranslations("skills.templates"), getLocale()]);
  const { template } = props;
  const rows = template ? rowsOf(template.rubric, PRODUCT_WORDS) : firstRows(props.isEmpty, PRODUCT_WORDS);
  return (
    <ActionForm action={template ? editTemplateAction : addTemplateAction} className="space-y-8">
      {template ? (
        <>
          <input type="hidden" name="id" value={template.id} />
          <input type="hidden" name="version" value={template.version} />
        </>
      ) : (
        <OnceKey />
      )}
      <div className="max-w-form">
        <TextField
          {...{ name: "name", label: t("name"), hint: t("nameHint"), maxLength: 80 }}
          defaultValue={template?.name}
        />
      </div>
      <PageWords
        pick={({ skills }) => ({
          skills: { templates: { editor: skills.templates.editor }, skills: skills.skills, scale: skills.scale },
        })}
      >
        <TemplateEditor rows={rows} language={locale.startsWith("de") ? "de" : "en"} />
      </PageWords>
      <SubmitButton>{t(template ? "save" : "add")}</SubmitButton>
    </ActionForm>
  );
}
