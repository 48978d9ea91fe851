import { getTranslations } from "@/components/i18n/words";
import type { BUILT_IN_ACTIVITY_TYPES } from "@/lib/activities/domain/built-in-types";
import type { ActivityTypeView } from "@/lib/activities/views";

type BuiltInKey = (typeof BUILT_IN_ACTIVITY_TYPES)[number]["key"];

/** How to call a type: as somebody named it, else in the reader's language. */
export async function getTypeName(): Promise<(type: Pick<ActivityTypeView, "key" | "name">) => string> {
  const t = await getTranslations("activities.types");
  return (type) => type.name ?? (type.key ? t(type.key as BuiltInKey) : "");
}
