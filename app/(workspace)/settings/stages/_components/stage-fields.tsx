import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { LONGEST_STAGE_NAME, STAGE_KINDS } from "@/lib/pipeline/schema/stage";
import type { StageRecord } from "@/lib/pipeline/views/opportunity";

/** The name; a built-in stage without one of its own is called by each reader's language. */
export async function StageNameField({ stage, shownName }: { stage?: StageRecord; shownName?: string }) {
  const t = await getTranslations("pipeline.stageSettings");
  const builtIn = stage?.key && shownName ? { hint: t("builtInHint"), placeholder: shownName } : {};
  return (
    <TextField
      id={`f-name-${stage?.id ?? "new"}`}
      name="name"
      label={t("name")}
      maxLength={LONGEST_STAGE_NAME}
      autoComplete="off"
      defaultValue={stage?.name ?? ""}
      {...builtIn}
    />
  );
}

export async function KindField({ stage }: { stage?: StageRecord }) {
  const t = await getTranslations("pipeline.stageSettings");
  return (
    <SelectField
      id={`f-kind-${stage?.id ?? "new"}`}
      name="kind"
      label={t("kind")}
      hint={t("kindHint")}
      choices={STAGE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      defaultValue={stage?.kind ?? "OPEN"}
    />
  );
}
