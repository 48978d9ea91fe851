import { SelectField } from "@/components/forms/select-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import type { RideMode } from "@/lib/ride-alongs/views";

export async function ModeField({ mode }: { mode: RideMode }) {
  const { t } = await getRideWords();
  const choices = (["OBSERVE", "JOINT", "DEMONSTRATE"] as const).map((value) => ({
    value,
    label: t(`form.modes.${value}`),
  }));
  return (
    <SelectField {...{ name: "mode", label: t("form.mode"), hint: t("form.modeHint"), choices, defaultValue: mode }} />
  );
}
