import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

const MADE = new Date("2026-11-20T09:00:00Z");

type ProgramSeed = { from?: string; until?: string; endedOn?: string; topic?: string };

/** A program of a rep, which runs in the week of the tests unless it says otherwise. */
export async function seedProgram(
  personId: string,
  coachId: string,
  { from = "2026-11-16", until = "2026-12-28", endedOn, topic = "Closing" }: ProgramSeed = {},
): Promise<{ id: string; version: number }> {
  const id = newId();
  const days = { fromDay: columnOfDay(from), untilDay: columnOfDay(until) };
  const how = endedOn
    ? { state: "ENDED" as const, endedOn: columnOfDay(endedOn), outcome: "RECOVERED" as const }
    : { state: "RUNNING" as const, runningFor: personId };
  const made = { evidence: [], createdById: coachId, createdAt: MADE };
  await database().intensiveProgram.create({ data: { id, personId, coachId, topic, ...days, ...how, ...made } });
  await database().rideAlongProgram.create({ data: { programId: id, personId, ...days, everyWeeks: 2 } });
  return { id, version: 1 };
}

export async function seedSupport(programId: string, givenById: string): Promise<{ id: string }> {
  const given = { givenOn: columnOfDay("2026-11-20"), givenById, createdAt: MADE };
  return database().programSupport.create({
    data: { id: newId(), programId, kind: "TRAINING", text: "A day with the best closer", ...given },
    select: { id: true },
  });
}
