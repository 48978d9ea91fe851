import type { DayDrawn } from "./calendar-model";
import { type CalendarWords, firstNameOf } from "./calendar-words";

/** What is to be known of a day before its appointments: a holiday, an absence; that a day is worked goes without saying. */
export function dayNotes({ kinds }: DayDrawn, t: CalendarWords["t"], otherName: string | null): string[] {
  const { own, other } = kinds;
  const notes = own === "WORK" || own === "OFF" ? [] : [t(`day.${own}`)];
  if (!otherName || other === null || other === "WORK") return notes;
  if (other === "OFF" && own === "OFF") return notes;
  return [...notes, t(`dayOf.${other}`, { name: firstNameOf(otherName) })];
}
