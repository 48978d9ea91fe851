import { expect, test } from "vitest";
import type { SessionRow } from "@/lib/coaching/views";
import type { ProgramRow } from "@/lib/coaching/views/program";
import type { SlumpView } from "@/lib/metrics/views";
import type { RideRow } from "@/lib/ride-alongs/views";
import { historyEntries, isAhead } from "./history-entries";

const session = (id: string, startsAt: string, state: SessionRow["state"]) =>
  ({ id, startsAt: new Date(startsAt), state }) as SessionRow;
const ride = (id: string, startsAt: string, state: RideRow["state"]) =>
  ({ id, startsAt: new Date(startsAt), state }) as RideRow;

const ENTRIES = historyEntries({
  sessions: [
    session("asked", "2026-11-30T08:00:00Z", "ASKED"),
    session("held", "2026-10-20T08:00:00Z", "HELD"),
    session("skipped", "2026-09-01T08:00:00Z", "SKIPPED"),
  ],
  rides: [ride("booked", "2026-12-04T08:00:00Z", "PLANNED"), ride("ridden", "2026-10-13T08:00:00Z", "HELD")],
  programs: [{ id: "program", from: "2026-10-14" } as ProgramRow],
  slumps: [{ id: "slump", openedOn: "2026-10-13" } as SlumpView],
});

test("whatever it is stands in one line of time, the latest first", () => {
  const ids = ENTRIES.map(({ row }) => row.id);
  expect(ids).toEqual(["booked", "asked", "held", "program", "slump", "ridden", "skipped"]);
});

test("what is asked for or planned is to come, and nothing else", () => {
  expect(ENTRIES.filter(isAhead).map(({ row }) => row.id)).toEqual(["booked", "asked"]);
});

test("where two begin at the same time their order is always the same", () => {
  const at = "2026-10-13T08:00:00Z";
  const found = { programs: [], slumps: [], sessions: [session("b", at, "HELD")], rides: [ride("a", at, "HELD")] };
  expect(historyEntries(found).map(({ row }) => row.id)).toEqual(["a", "b"]);
});
