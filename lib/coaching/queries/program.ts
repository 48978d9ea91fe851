import { isInScope, type Scope, withinScope } from "@/lib/access/scope/scope";
import { changeOf } from "@/lib/coaching/domain/program-change";
import { FEWEST_PEERS, LATELY_WEEKS } from "@/lib/coaching/domain/program-evidence";
import { rateOf } from "@/lib/coaching/domain/program-week";
import { sideOf } from "@/lib/coaching/domain/side";
import type { Someone } from "@/lib/coaching/views";
import { type ProgramScale, type ProgramView, readFrozen, readMeasured } from "@/lib/coaching/views/program";
import { isId } from "@/lib/kernel/ids";
import { addDays, type Day, dayOfColumn } from "@/lib/kernel/period";
import { sampleQuantile } from "@/lib/kernel/statistics/survival";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readProgramFigures } from "./program-figures";
import { NAMED, programRowOf } from "./programs";

function shapeFor(scope: Scope, now: Date) {
  return {
    ...{ person: NAMED, coach: NAMED },
    goals: true,
    voices: { orderBy: [{ week: "asc" }, { sentAt: "asc" }] },
    supports: { orderBy: [{ givenOn: "desc" }, { id: "desc" }] },
    extensions: { orderBy: [{ decidedAt: "asc" }, { id: "asc" }] },
    notes: { where: { authorId: scope.actorId, expiresAt: { gt: now } } },
  } satisfies Prisma.IntensiveProgramInclude;
}

type Row = Prisma.IntensiveProgramGetPayload<{ include: ReturnType<typeof shapeFor> }>;

/** A program in scope: all of it, for the person as for the line, but the private notes of others. */
export async function findProgram(scope: Scope, id: string, now: Date): Promise<ProgramView | null> {
  if (!isId(id)) return null;
  const [row, watch] = await Promise.all([
    database().intensiveProgram.findFirst({
      where: { AND: [withinScope(scope), { id }] },
      include: shapeFor(scope, now),
    }),
    database().rideAlongProgram.findFirst({ where: { programId: id, ...withinScope(scope) } }),
  ]);
  if (!row) return null;
  const named = await namesFor(row);
  const [evidence, measured] = [readFrozen(row.evidence), row.measured === null ? [] : readMeasured(row.measured)];
  const metricOf = await metricsFor([...evidence, ...measured, ...row.goals].map(({ metricId }) => metricId));
  const onScale = new Map(evidence.map((one) => [one.metricId, one]));
  const [note] = row.notes;
  return {
    ...programRowOf(row),
    ...{ side: sideOf(row, scope.actorId), isRunning: row.state === "RUNNING", everyWeeks: watch?.everyWeeks ?? null },
    evidence: evidence.map(({ metricId, ...one }) => ({ ...one, metric: metricOf(metricId) })),
    measured: measured.map(({ metricId, ...one }) => ({ ...one, metric: metricOf(metricId) })),
    goals: row.goals.flatMap(({ metricId, baseline, target }) => {
      const { unit, side } = onScale.get(metricId) ?? { unit: "count" as const, side: "RESULT" as const };
      return [
        { metric: metricOf(metricId), unit, side, baseline: baseline?.toNumber() ?? null, target: target.toNumber() },
      ];
    }),
    voices: row.voices.map(({ authorId, week, side, words, state, sentAt }) => {
      return { author: named(authorId), week, side, words, state, sentAt };
    }),
    supports: row.supports.map(({ id: supportId, kind, givenOn, text, givenById }) => {
      return { id: supportId, kind, givenOn: dayOfColumn(givenOn), text, givenBy: named(givenById) };
    }),
    extensions: row.extensions.map(({ id: extensionId, weeks, reason, decidedById, decidedAt }) => {
      return { id: extensionId, weeks, reason, decidedBy: named(decidedById), decidedAt };
    }),
    ...{ reason: row.reason, outcomeText: row.outcomeText, decisionRef: row.decisionRef, version: row.version },
    note: note ? { text: note.text, expiresAt: note.expiresAt } : null,
  };
}

/** So many weeks before the first day are drawn with it, so that one sees where it began. */
const WEEKS_BEFORE = 10;

/** Effort and result week by week, up to the last week that is over: two scales beside each other, and never one figure. */
export async function findProgramScales(
  scope: Scope,
  program: Pick<ProgramView, "person" | "from" | "until" | "endedOn" | "evidence" | "goals">,
  runningWeek: Day,
): Promise<ProgramScale[]> {
  if (!isInScope(scope, program.person.id)) return [];
  const { from } = program;
  const [first = runningWeek] = [program.until, program.endedOn ?? program.until, runningWeek].sort();
  const [, until = first] = [from, first].sort();
  const asked = [...program.evidence, ...program.goals].map(({ metric }) => metric.id);
  const figures = await readProgramFigures(database(), {
    ...{ personId: program.person.id, first: addDays(from, -7 * WEEKS_BEFORE), peerWeeks: LATELY_WEEKS },
    ...{ until, metricIds: [...new Set(asked)] },
  });
  return figures.map(({ metricId, key, words, unit, side, weeks, peers }) => ({
    ...{ metric: { id: metricId, key, words }, unit, side, change: changeOf(weeks, { from, until }) },
    weeks: weeks.map((week) => ({
      ...{ from: week.from, value: week.share > 0 ? rateOf(week) : null, isIn: week.from >= from },
    })),
    peers: peers.length >= FEWEST_PEERS ? sampleQuantile(0.5, peers) : null,
    target: program.goals.find(({ metric }) => metric.id === metricId)?.target ?? null,
  }));
}

async function namesFor({ voices, supports, extensions }: Row): Promise<(id: string) => Someone> {
  const ids = [
    ...voices.map(({ authorId }) => authorId),
    ...supports.map(({ givenById }) => givenById),
    ...extensions.map(({ decidedById }) => decidedById),
  ];
  const people = await database().person.findMany({ where: { id: { in: [...new Set(ids)] } }, ...NAMED });
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id) => byId.get(id) ?? { id, name: "" };
}

async function metricsFor(ids: readonly string[]) {
  const rows = await database().metric.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, key: true, versions: { orderBy: { number: "desc" }, take: 1, select: { words: true } } },
  });
  const byId = new Map(rows.map(({ id, key, versions }) => [id, { id, key, words: versions[0]?.words ?? {} }]));
  return (id: string) => byId.get(id) ?? { id, key: null, words: {} };
}
