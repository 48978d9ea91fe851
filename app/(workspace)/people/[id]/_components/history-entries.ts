import type { SessionRow } from "@/lib/coaching/views";
import type { ProgramRow } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";
import type { SlumpView } from "@/lib/metrics/views";
import type { RideRow } from "@/lib/ride-alongs/views";

export type HistoryEntry = { at: Date } & (
  | { kind: "SESSION"; row: SessionRow }
  | { kind: "RIDE"; row: RideRow }
  | { kind: "PROGRAM"; row: ProgramRow }
  | { kind: "SLUMP"; row: SlumpView }
);

type Found = {
  sessions: readonly SessionRow[];
  rides: readonly RideRow[];
  programs: readonly ProgramRow[];
  slumps: readonly SlumpView[];
};

/** What was done with somebody and what for, in one line of time, the latest first: what is to come stands at the top. */
export function historyEntries({ sessions, rides, programs, slumps }: Found): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    ...sessions.map((row) => ({ kind: "SESSION" as const, at: row.startsAt, row })),
    ...rides.map((row) => ({ kind: "RIDE" as const, at: row.startsAt, row })),
    ...programs.map((row) => ({ kind: "PROGRAM" as const, at: noonOf(row.from), row })),
    ...slumps.map((row) => ({ kind: "SLUMP" as const, at: noonOf(row.openedOn), row })),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.row.id < b.row.id ? -1 : 1));
}

/** Whether it has a day and no time. */
export function isDayOnly({ kind }: HistoryEntry): boolean {
  return kind === "PROGRAM" || kind === "SLUMP";
}

/** Whether it is still to take place. */
export function isAhead(entry: HistoryEntry): boolean {
  switch (entry.kind) {
    case "SESSION":
      return entry.row.state === "ASKED" || entry.row.state === "PLANNED";
    case "RIDE":
      return entry.row.state === "PLANNED";
    default:
      return false;
  }
}

/** A day without a time stands amid what has one; it is shown as the day that it is. */
function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
