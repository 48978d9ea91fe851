import { isInScope, type Scope, withinScope } from "@/lib/access/scope/scope";
import { changeOf } from "@/lib/coaching/domain/program-change";
import { lastedFor, rateOf, wholeWeeksOf } from "@/lib/coaching/domain/program-week";
import { sideOf } from "@/lib/coaching/domain/side";
import type { Someone } from "@/lib/coaching/views";
import { type ProgramScale, type ProgramView, readFrozen, readMeasured } from "@/lib/coaching/views/program";
import { isId } from "@/lib/kernel/ids";
import { addDays, type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { listMetricNames } from "./metric-names";
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
  const metricIds = [...evidence, ...measured, ...row.goals].map(({ metricId }) => metricId);
  const names = await listMetricNames(database(), metricIds);
  const metricOf = (metricId: string) => names.get(metricId) ?? { id: metricId, key: null, words: {} };
  const onScale = new Map(evidence.map((one) => [one.metricId, one]));
  const [note] = row.notes;
  return {
    ...programRowOf(row),
    ...{ side: sideOf(row, scope.actorId), isRunning: row.state === "RUNNING", everyWeeks: watch?.everyWeeks ?? null },
    evidence: evidence.map(({ metricId, ...one }) => ({ ...one, metric: metricOf(metricId) })),
    measured: measured.map(({ metricId, ...one }) => ({ ...one, metric: metricOf(metricId) })),
    goals: row.goals.map(({ metricId, baseline, target }) => ({
      ...{ metric: metricOf(metricId), unit: onScale.get(metricId)?.unit ?? "count" },
      ...{ baseline: baseline?.toNumber() ?? null, target: target.toNumber() },
    })),
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
  // Up to the last whole week that is over; of one that has not begun, what was before it is all that there is.
  const [read = runningWeek] = [runningWeek, wholeWeeksOf(lastedFor(program)).until].sort();
  const [begins = from] = [from, read].sort();
  const [, until = from] = [from, read].sort();
  const asked = [...program.evidence, ...program.goals].map(({ metric }) => metric.id);
  const figures = await readProgramFigures(database(), {
    ...{ personId: program.person.id, first: addDays(begins, -7 * WEEKS_BEFORE), peerWeeks: 0 },
    ...{ until: read, metricIds: [...new Set(asked)] },
  });
  return figures.map(({ metric, unit, side, weeks }) => ({
    ...{ metric, unit, side, change: changeOf(weeks, { from, until }) },
    weeks: weeks.map((week) => ({
      ...{ from: week.from, value: week.share > 0 ? rateOf(week) : null, isIn: week.from >= from },
    })),
    target: program.goals.find((goal) => goal.metric.id === metric.id)?.target ?? null,
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
