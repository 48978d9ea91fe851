import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import type { Day } from "@/lib/kernel/period";

type Props = { day: Day; time?: string; minutes?: number; place?: string | null; at?: string };

/** When, for how long and where. */
export async function TimeFields({ day, time = "10:00", minutes = 45, place, at = "new" }: Props) {
  const t = await getTranslations("coaching.form");
  return (
    <div className="space-y-5">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3">
        <div className="col-span-2 md:col-span-1">
          <TextField name="day" id={`f-day-${at}`} type="date" label={t("day")} defaultValue={day} />
        </div>
        <TextField name="time" id={`f-time-${at}`} type="time" step={900} label={t("time")} defaultValue={time} />
        <TextField
          {...{ name: "minutes", id: `f-minutes-${at}`, type: "number", inputMode: "numeric", label: t("minutes") }}
          {...{ min: 15, max: 480, step: 15, defaultValue: minutes }}
        />
      </div>
      <TextField
        name="place"
        id={`f-place-${at}`}
        label={t("place")}
        maxLength={120}
        defaultValue={place ?? ""}
        optional
      />
    </div>
  );
}
