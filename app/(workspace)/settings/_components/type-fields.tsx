import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { ACTIVITY_ICON_NAMES } from "@/lib/activities/domain/activity-icons";
import type { ActivityTypeView } from "@/lib/activities/views";
import { IconField } from "./icon-field";

type Props = { idPrefix: string; type?: ActivityTypeView; shownName?: string };

/** Name, icon and step. A built-in type may go without a name of its own: then each reader sees it in their language. */
export async function TypeFields({ idPrefix, type, shownName }: Props) {
  const [t, tIcon] = await Promise.all([
    getTranslations("activities.typeSettings"),
    getTranslations("activities.icons"),
  ]);
  const isBuiltIn = type !== undefined && type.key !== null;
  const icons = ACTIVITY_ICON_NAMES.map((value) => ({ value, label: tIcon(value) }));
  return (
    <>
      <TextField
        id={`f-name-${idPrefix}`}
        name="name"
        label={t("name")}
        maxLength={40}
        autoComplete="off"
        defaultValue={type?.name ?? ""}
        {...(isBuiltIn ? { hint: t("builtInHint"), ...(shownName ? { placeholder: shownName } : {}) } : {})}
      />
      <IconField name="icon" label={t("icon")} choices={icons} defaultValue={type?.icon ?? "circle"} />
      <TextField
        id={`f-step-${idPrefix}`}
        name="step"
        label={t("step")}
        hint={t("stepHint")}
        optional
        inputMode="numeric"
        maxLength={2}
        autoComplete="off"
        defaultValue={type?.step ?? ""}
      />
    </>
  );
}
