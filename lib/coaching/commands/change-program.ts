import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { changeOf } from "@/lib/coaching/domain/program-change";
import { LONGEST_PROGRAM_WEEKS, weeksIn } from "@/lib/coaching/domain/program-week";
import { readProgramFigures } from "@/lib/coaching/queries/program-figures";
import type { EndProgramInput, ExtendProgramInput, TakeProgramInput } from "@/lib/coaching/schema/program";
import { readFrozen } from "@/lib/coaching/views/program";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, dayAt, dayOfColumn, weekOf } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import type { IntensiveProgram } from "@/lib/platform/db/generated/client";
import { watchProgramUntil } from "@/lib/ride-alongs/commands/program";
import { requireRunning } from "./require-program";
import { tellProgram } from "./tell-program";

/** Enough for eight worked weeks before the first day, also with leave among them. */
const WEEKS_BEFORE = 16;

type Done = Result<Outcome<null>>;

/** Some weeks more, with the reason that both read. */
export async function extendProgram(input: ExtendProgramInput, context: ActionContext): Promise<Done> {
  const found = await requireRunning(input, ["COACH", "LINE"], context);
  if (!found.ok) return found;
  const { program } = found.value;
  const { actor, tx, now } = context;
  const from = dayOfColumn(program.fromDay);
  const until = addDays(dayOfColumn(program.untilDay), 7 * input.weeks);
  if (weeksIn({ from, until }) > LONGEST_PROGRAM_WEEKS) {
    const values = { most: LONGEST_PROGRAM_WEEKS };
    return wrongField("weeks", { key: "coaching.errors.programTooLong", values });
  }
  if (until <= dayAt(now, actor.organisation.timeZone)) return wrongField("weeks", "coaching.errors.extensionOver");
  const { weeks, reason } = input;
  await tx.programExtension.create({
    data: { id: newId(), programId: program.id, weeks, reason, decidedById: actor.personId, decidedAt: now },
  });
  await tx.intensiveProgram.update({
    where: { id: program.id },
    data: { untilDay: columnOfDay(until), version: { increment: 1 } },
  });
  await watchProgramUntil(tx, program.id, until);
  const told = { id: program.id, at: now, people: othersOf(program, actor.personId) };
  await tellProgram(tx, "coaching.programExtended", told, `${program.version}`);
  return ok({ value: null, audit: [{ entity: "IntensiveProgram", entityId: program.id, fields: ["untilDay"] }] });
}

/** How it came out, as a person decided; what has changed by then is kept with it. */
export async function endProgram(input: EndProgramInput, context: ActionContext): Promise<Done> {
  const found = await requireRunning(input, ["COACH", "LINE"], context);
  if (!found.ok) return found;
  const { program } = found.value;
  const { actor, tx, now } = context;
  const today = dayAt(now, actor.organisation.timeZone);
  if (dayOfColumn(program.fromDay) > today && input.outcome !== "STOPPED")
    return wrongField("outcome", "coaching.errors.programNotBegun");
  const { outcome, text, decisionRef = null } = input;
  const measured = await measuredOf(program, today, context);
  await tx.intensiveProgram.update({
    where: { id: program.id },
    data: {
      ...{ state: "ENDED", runningFor: null, endedOn: columnOfDay(today), version: { increment: 1 } },
      ...{ outcome, outcomeText: text, decisionRef, measured },
    },
  });
  await watchProgramUntil(tx, program.id, earlier(today, dayOfColumn(program.untilDay)));
  const told = { id: program.id, at: now, people: othersOf(program, actor.personId) };
  await tellProgram(tx, "coaching.programEnded", told, "");
  return ok({ value: null, audit: [{ entity: "IntensiveProgram", entityId: program.id, fields: ["outcome"] }] });
}

/** Whoever leads the person by now takes over the program of a manager who does so no more. */
export async function takeProgram(input: TakeProgramInput, context: ActionContext): Promise<Done> {
  const found = await requireRunning(input, ["LINE"], context);
  if (!found.ok) return found;
  const { id, personId, coachId } = found.value.program;
  const { actor, tx, now } = context;
  await tx.intensiveProgram.update({
    where: { id },
    data: { coachId: actor.personId, version: { increment: 1 } },
  });
  const told = { id, at: now, people: [personId, coachId] };
  await tellProgram(tx, "coaching.programTaken", told, actor.personId);
  return ok({ value: null, audit: [{ entity: "IntensiveProgram", entityId: id, fields: ["coachId"] }] });
}

/** Of the whole weeks that are over: the running one has not shown what it brings. */
async function measuredOf(program: IntensiveProgram, today: Day, { actor, tx }: ActionContext) {
  const from = dayOfColumn(program.fromDay);
  const until = earlier(weekOf(today, actor.organisation.weekStart).from, dayOfColumn(program.untilDay));
  if (until <= from) return [];
  const goals = await tx.programGoal.findMany({ where: { programId: program.id }, select: { metricId: true } });
  const evidence = readFrozen(program.evidence).map(({ metricId }) => metricId);
  const figures = await readProgramFigures(tx, {
    ...{ personId: program.personId, first: addDays(from, -7 * WEEKS_BEFORE), until, peerWeeks: 0 },
    metricIds: [...new Set([...evidence, ...goals.map(({ metricId }) => metricId)])],
  });
  return figures.map(({ metric, side, unit, weeks }) => ({
    ...{ metricId: metric.id, side, unit },
    ...changeOf(weeks, { from, until }),
  }));
}

function othersOf({ personId, coachId }: IntensiveProgram, by: string): string[] {
  return [personId, coachId].filter((id) => id !== by);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
