import type { ActivityView } from "@/lib/activities/views";
import { timeAt } from "@/lib/kernel/period";
import type { Column } from "./columns";

type Key =
  | ("day" | "time" | "what" | "count" | "account" | "opportunity")
  | ("outcome" | "note" | "who" | "accountId" | "personId" | "id");
type Words = { say: (key: Key) => string; typeOf: (typeId: string) => string };
type Person = { personId: string; name: string; timeZone: string };

/** An entry of somebody's log, as an import knows it again; its time is to the minute, where the person is. */
export function activityColumns(person: Person, { say, typeOf }: Words): Column<ActivityView>[] {
  return [
    { head: say("day"), cell: (activity) => activity.day },
    { head: say("time"), cell: (activity) => timeAt(activity.occurredAt, person.timeZone) },
    { head: say("what"), cell: (activity) => typeOf(activity.typeId) },
    { head: say("count"), cell: (activity) => activity.count },
    { head: say("account"), cell: (activity) => activity.account?.name ?? null },
    { head: say("opportunity"), cell: (activity) => activity.opportunity?.name ?? null },
    { head: say("outcome"), cell: (activity) => activity.outcome },
    { head: say("note"), cell: (activity) => activity.note },
    { head: say("accountId"), cell: (activity) => activity.account?.id ?? null },
    { head: say("who"), cell: () => person.name },
    { head: say("personId"), cell: () => person.personId },
    { head: say("id"), cell: (activity) => activity.id },
  ];
}
