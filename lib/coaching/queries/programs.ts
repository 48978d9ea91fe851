import { isInScope, type Scope, withinScope } from "@/lib/access/scope/scope";
import { evidenceSpan, weighed } from "@/lib/coaching/domain/program-evidence";
import type { EvidenceView, ProgramRow } from "@/lib/coaching/views/program";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readProgramFigures } from "./program-figures";

export const NAMED = { select: { id: true, name: true } } as const;
const MOST = 200;

const shape = { person: NAMED, coach: NAMED } satisfies Prisma.IntensiveProgramInclude;

type Row = Prisma.IntensiveProgramGetPayload<{ include: typeof shape }>;

/** The programs in scope, those that run first, the one that ends next at the top; then the latest that have ended. */
export async function listPrograms(scope: Scope, personId?: string): Promise<ProgramRow[]> {
  const of = { AND: [withinScope(scope), personId === undefined ? {} : { personId }] };
  const [running, ended] = await Promise.all([
    database().intensiveProgram.findMany({
      ...{ where: { ...of, state: "RUNNING" }, include: shape, take: MOST },
      orderBy: [{ untilDay: "asc" }, { id: "asc" }],
    }),
    database().intensiveProgram.findMany({
      ...{ where: { ...of, state: "ENDED" }, include: shape, take: MOST },
      orderBy: [{ endedOn: "desc" }, { id: "desc" }],
    }),
  ]);
  return [...running, ...ended].map(programRowOf);
}

/** Those of them that are in scope, by id. */
export async function findProgramsById(scope: Scope, ids: readonly string[]): Promise<Map<string, ProgramRow>> {
  const rows = await database().intensiveProgram.findMany({
    where: { AND: [withinScope(scope), { id: { in: [...ids] } }] },
    include: shape,
  });
  return new Map(rows.map((row) => [row.id, programRowOf(row)]));
}

/** The one that somebody in scope is in on a day; null where there is none. */
export async function findProgramOn(scope: Scope, personId: string, day: Day): Promise<ProgramRow | null> {
  const row = await database().intensiveProgram.findFirst({
    where: { AND: [withinScope(scope), { personId, state: "RUNNING", fromDay: { lte: columnOfDay(day) } }] },
    include: shape,
  });
  return row && programRowOf(row);
}

/** Effort and result of somebody in scope as they stand before the running week; empty for whoever is not. */
export async function findEvidence(scope: Scope, personId: string, runningWeek: Day): Promise<EvidenceView[]> {
  if (!isInScope(scope, personId)) return [];
  const figures = await readProgramFigures(database(), { personId, ...evidenceSpan(runningWeek) });
  return figures.map(({ metric, unit, side, weeks, peers }) => ({
    ...{ metric, unit, side },
    ...weighed(weeks, peers),
  }));
}

export function programRowOf({ id, person, coach, topic, fromDay, untilDay, endedOn, outcome }: Row): ProgramRow {
  const days = { from: dayOfColumn(fromDay), until: dayOfColumn(untilDay), endedOn: endedOn && dayOfColumn(endedOn) };
  return { id, person, coach, topic, outcome, ...days };
}
