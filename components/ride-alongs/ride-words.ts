import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { Day } from "@/lib/kernel/period";

/** How days in the field are said. */
export async function getRideWords() {
  const [t, format] = await Promise.all([getTranslations("rideAlongs"), getFormatter()]);
  const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
  const zone = { timeZone: "UTC" } as const;
  return {
    t,
    day: (day: Day) => format.dateTime(noon(day), { weekday: "short", day: "numeric", month: "short", ...zone }),
    dayWithYear: (day: Day) => format.dateTime(noon(day), { day: "numeric", month: "short", year: "numeric", ...zone }),
    longDay: (day: Day) =>
      format.dateTime(noon(day), { weekday: "long", day: "numeric", month: "long", year: "numeric", ...zone }),
    month: (day: Day) => format.dateTime(noon(day), { month: "short", ...zone }),
    time: (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit" }),
  };
}
