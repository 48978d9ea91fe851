import type { FiledSession } from "@/lib/coaching/views";
import { dayAt, timeAt } from "@/lib/kernel/period";
import type { Column } from "./columns";

type Key = "day" | "person" | "coach" | "state" | "topic" | "heldAt" | "minutes" | "commitments";
type Words = { say: (key: Key) => string; stateOf: (state: FiledSession["state"]) => string };

/** A talk in a file; days and times are on the reader's clock, and the head of their column names its zone. */
export function sessionColumns(timeZone: string, { say, stateOf }: Words): Column<FiledSession>[] {
  return [
    { head: say("day"), cell: ({ startsAt }) => dayAt(startsAt, timeZone) },
    { head: say("person"), cell: ({ person }) => person },
    { head: say("coach"), cell: ({ coach }) => coach },
    { head: say("state"), cell: ({ state }) => stateOf(state) },
    { head: say("topic"), cell: ({ topic }) => topic },
    {
      head: say("heldAt"),
      cell: ({ heldAt }) => heldAt && `${dayAt(heldAt, timeZone)} ${timeAt(heldAt, timeZone)}`,
    },
    { head: say("minutes"), cell: ({ minutes }) => minutes },
    { head: say("commitments"), cell: ({ commitments }) => commitments },
  ];
}
