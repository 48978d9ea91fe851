import type { CoverageRow } from "@/lib/ride-alongs/views";
import type { Column } from "./columns";

type Key = "person" | "manager" | "state" | "lastHeld" | "nextPlanned" | "deadline" | "held" | "asked" | "perYear";
type Words = { say: (key: Key) => string; stateOf: (state: CoverageRow["coverage"]["state"]) => string };

/** Where somebody stands against the policy; nothing of what was seen on a day. */
export function coverageColumns({ say, stateOf }: Words): Column<CoverageRow>[] {
  return [
    { head: say("person"), cell: ({ person }) => person.name },
    { head: say("manager"), cell: ({ manager }) => manager?.name ?? null },
    { head: say("state"), cell: ({ coverage }) => stateOf(coverage.state) },
    { head: say("lastHeld"), cell: ({ coverage }) => coverage.lastDone },
    { head: say("nextPlanned"), cell: ({ coverage }) => coverage.nextPlanned },
    { head: say("deadline"), cell: ({ coverage }) => coverage.nextDeadline },
    { head: say("held"), cell: ({ coverage }) => coverage.doneInYear },
    { head: say("asked"), cell: ({ coverage }) => coverage.askedInYear },
    { head: say("perYear"), cell: ({ policy }) => policy.perYear },
  ];
}
