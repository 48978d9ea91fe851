import { getTranslations } from "@/components/i18n/words";
import type { BUILT_IN_STAGES } from "@/lib/pipeline/domain/built-in-stages";
import type { StageView } from "@/lib/pipeline/views/opportunity";

type BuiltInKey = (typeof BUILT_IN_STAGES)[number]["key"];

/** How to call a stage: as somebody named it, else in the reader's language. */
export async function getStageName(): Promise<(stage: Pick<StageView, "key" | "name"> | undefined) => string> {
  const t = await getTranslations("pipeline.stages");
  return (stage) => stage?.name ?? (stage?.key ? t(stage.key as BuiltInKey) : "");
}
