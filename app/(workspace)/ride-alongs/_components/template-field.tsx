import { SelectField } from "@/components/forms/select-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import type { Template } from "@/lib/ride-alongs/views";

type Props = { templates: readonly Template[]; chosen: string | null };

/** By which criteria a day is scored: a template of the house, or the product's own. */
export async function TemplateField({ templates, chosen }: Props) {
  const { t } = await getRideWords();
  const choices = templates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      {...{ name: "templateId", label: t("template.choose"), hint: t("template.hint"), choices }}
      empty={t("template.builtIn")}
      defaultValue={chosen ?? ""}
    />
  );
}
