import { TextField } from "@/components/forms/text-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import type { Day } from "@/lib/kernel/period";
import { NextFree } from "./next-free";

type Props = { day: Day; time?: string; minutes?: number; place?: string | null };

/** Which day, from when, for how long, and where one meets. */
export async function DayFields({ day, time = "09:00", minutes = 420, place }: Props) {
  const { t } = await getRideWords();
  return (
    <>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3">
        <div className="col-span-2 md:col-span-1">
          <TextField name="day" type="date" label={t("form.day")} defaultValue={day} />
        </div>
        <TextField name="time" type="time" step={900} label={t("form.time")} defaultValue={time} />
        <TextField
          {...{ name: "minutes", type: "number", inputMode: "numeric", label: t("form.minutes") }}
          {...{ min: 60, max: 600, step: 15, defaultValue: minutes }}
        />
      </div>
      <NextFree />
      <TextField name="place" label={t("form.place")} maxLength={120} defaultValue={place ?? ""} optional />
    </>
  );
}
