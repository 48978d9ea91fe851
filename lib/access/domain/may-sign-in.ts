import { dayAt, dayOfColumn } from "@/lib/kernel/period";

type Person = { email: string | null; disabledAt: Date | null; leftOn: Date | null; timeZone: string | null };

/** Who has an address, is not shut out and still works here, on the day that it is where they are. */
export function maySignIn(person: Person, organisationZone: string | undefined, now: Date): boolean {
  if (person.email === null || person.disabledAt !== null) return false;
  if (person.leftOn === null) return true;
  return dayAt(now, person.timeZone ?? organisationZone ?? "UTC") < dayOfColumn(person.leftOn);
}
