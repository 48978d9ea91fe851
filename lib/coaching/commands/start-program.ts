import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope } from "@/lib/access/scope/scope";
import { asksForProgram, evidenceSpan, triedOf, weighed } from "@/lib/coaching/domain/program-evidence";
import { WEEKS_OF_MONEY } from "@/lib/coaching/domain/program-week";
import { type ProgramFigures, readProgramFigures } from "@/lib/coaching/queries/program-figures";
import type { StartProgramInput } from "@/lib/coaching/schema/program";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, dayAt, type Period, weekOf } from "@/lib/kernel/period";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { targetFrom } from "@/lib/metrics/domain/typed-target";
import { watchProgram } from "@/lib/ride-alongs/commands/program";
import { isEmployed } from "./employed";
import { tellProgram } from "./tell-program";

const GOALS = [1, 2, 3] as const;
const MOST_DAYS_AHEAD = 60;

/** Some weeks of observation and support for somebody of the line. What the numbers say when it begins is kept as it was. */
export async function startProgram(
  input: StartProgramInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { actor, scope, tx, now } = context;
  const { personId, topic, reason = null } = input;
  if (personId === actor.personId || !isInScope(scope, personId)) return notFound("personId");
  if (!(await isEmployed(context, personId))) return wrongField("personId", "coaching.errors.hasLeft");
  const span = spanOf(input, context);
  if (!span.ok) return span;
  const free = await requireFree(personId, span.value, context);
  if (!free.ok) return free;
  const { timeZone, weekStart } = actor.organisation;
  const figures = await readProgramFigures(tx, {
    ...{ personId, ...evidenceSpan(weekOf(dayAt(now, timeZone), weekStart).from) },
  });
  const goals = goalsFrom(input, figures, actor.organisation.currencyExponent);
  if (!goals.ok) return goals;
  const evidence = figures.map(({ weeks, peers, metric, side, unit }) => ({
    ...{ metricId: metric.id, side, unit },
    ...weighed(weeks, peers),
  }));
  if (!asksForProgram(triedOf(evidence)) && reason === null)
    return wrongField("reason", "coaching.errors.evidenceReason");
  const id = newId();
  const { from, until } = span.value;
  await tx.intensiveProgram.create({
    data: {
      ...{ id, personId, coachId: actor.personId, state: "RUNNING", runningFor: personId, topic, evidence, reason },
      ...{ fromDay: columnOfDay(from), untilDay: columnOfDay(until), createdById: actor.personId, createdAt: now },
      goals: { create: goals.value },
    },
  });
  const watched = await watchProgram(tx, { programId: id, personId, from, until, everyWeeks: input.everyWeeks });
  if (!watched.ok) return watched;
  await tellProgram(tx, "coaching.programStarted", { id, at: now, people: [personId] }, "");
  const fields = ["topic", "fromDay", "untilDay", "goals"];
  return ok({ value: { id }, audit: [{ entity: "IntensiveProgram", entityId: id, fields }] });
}

/** Whole weeks, from the running one on. */
function spanOf({ startsOn, weeks }: StartProgramInput, { actor, now }: ActionContext): Result<Period> {
  const { timeZone, weekStart } = actor.organisation;
  const today = dayAt(now, timeZone);
  const { from } = weekOf(startsOn, weekStart);
  if (from < weekOf(today, weekStart).from) return wrongField("startsOn", "coaching.errors.programInThePast");
  if (startsOn > addDays(today, MOST_DAYS_AHEAD)) return wrongField("startsOn", "coaching.errors.programTooFar");
  return ok({ from, until: addDays(from, 7 * weeks) });
}

/**
 * The person is held until the end of the transaction, so that two who begin one at once do so one after the other. One that was
 * called off takes no days from another.
 */
async function requireFree(personId: string, { from }: Period, { tx }: ActionContext): Promise<Result<null>> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const other = await tx.intensiveProgram.findFirst({
    where: {
      personId,
      OR: [{ state: "RUNNING" }, { endedOn: { gt: columnOfDay(from) }, outcome: { not: "STOPPED" } }],
    },
  });
  return other ? fail({ code: "OVERLAPS", message: "coaching.errors.programOverlaps" }) : ok(null);
}

type Goal = { metricId: string; baseline: number | null; target: number };

/** One to three of the metrics that are weighed, each to more than where it begins; an empty line is none. */
function goalsFrom(
  input: StartProgramInput,
  figures: readonly ProgramFigures[],
  currencyExponent: number,
): Result<Goal[]> {
  const goals: Goal[] = [];
  for (const number of GOALS) {
    const [metricId, typed] = [input[`metric${number}`], input[`target${number}`]];
    if (metricId === undefined) continue;
    const own = figures.find(({ metric }) => metric.id === metricId);
    if (!own || goals.some((goal) => goal.metricId === metricId)) return notFound(`metric${number}`);
    if (typed === undefined) return wrongField(`target${number}`, "errors.required");
    const target = targetFrom(`target${number}`, typed, { unit: own.unit, currencyExponent });
    if (!target.ok) return target;
    const perWeek = own.unit === "money" ? target.value / WEEKS_OF_MONEY : target.value;
    const baseline = weighed(own.weeks, []).lately;
    if (perWeek <= (baseline ?? 0)) return wrongField(`target${number}`, "coaching.errors.goalTooLow");
    goals.push({ metricId, baseline, target: perWeek });
  }
  return goals.length === 0 ? wrongField("metric1", "coaching.errors.goalMissing") : ok(goals);
}
