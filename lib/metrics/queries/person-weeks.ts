import type { Scope } from "@/lib/access/scope/scope";
import { USUAL_WEEKS } from "@/lib/activities/domain/usual";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import { type Day, daysBetween } from "@/lib/kernel/period";
import { BASELINE_WEEKS } from "@/lib/metrics/domain/look";
import { personFigure, usualDaysOf } from "@/lib/metrics/domain/person-week";
import { type PersonWeeks, readPersonWeeks } from "./read-person-weeks";
import { findTeamUsual } from "./team-usual";

export type AskedWeeks = {
  view: WeekInView;
  /** The scope for slumps of whoever looks: of others nothing is drawn, frozen or named. */
  slumps: Scope | null;
  now: Date;
};

/** Somebody who was away for half a year has the weeks before it as their usual. */
const MOST_WEEKS_BACK = 34;

/** The figures of a person's week, for the types that a page shows. */
export type PersonFigures = (typeIds: readonly string[]) => WeekFigure[];

/**
 * Each person's week in view against their own usual by now, for those in scope: the last eight worked weeks without leave,
 * ramp-up and accepted explanations, spread over the weekdays as they and their team spread theirs.
 */
export async function listPersonWeeks(
  scope: Scope,
  personIds: readonly string[],
  asked: AskedWeeks,
): Promise<Map<string, PersonFigures>> {
  const { view, now } = asked;
  // How a slump stands is said of the running week alone.
  const read = { view, now, slumps: view.isRunning ? asked.slumps : null };
  const people = await readPersonWeeks(scope, personIds, { ...read, weeksBack: USUAL_WEEKS });
  const short = [...people].filter(([, own]) => isShort(own, view.week.from)).map(([id]) => id);
  if (short.length > 0) {
    const more = await readPersonWeeks(scope, short, { ...read, weeksBack: MOST_WEEKS_BACK });
    for (const [id, own] of more) people.set(id, own);
  }
  const teams = await listTeamUsuals(people, view.week.from);
  const days = daysBetween(view.week.from, view.through) + 1;
  const daysBefore = view.isRunning ? days - 1 : days;
  return new Map(
    [...people].map(([id, own]): [string, PersonFigures] => {
      const { worked } = own;
      const every = usualDaysOf(worked);
      const team = teams.get(own.teamId ?? "");
      const figureOf = (typeId: string) => {
        const known = own.knownOf(typeId);
        const usualDays = known.since ? usualDaysOf(worked, known.since) : every;
        return personFigure({
          typeId,
          worked,
          usualDays,
          done: own.daysOf(typeId),
          daysBefore,
          days,
          known,
          team: team?.get(typeId),
        });
      };
      return [id, (typeIds) => typeIds.map(figureOf)];
    }),
  );
}

/** Whether earlier weeks are needed: some of the last eight were not worked, and there may be others before them. */
function isShort({ worked, rampedUpOn }: PersonWeeks, week: Day): boolean {
  const past = worked.filter(({ from, isWorked }) => from < week && isWorked);
  const first = worked[0]?.from ?? week;
  return past.length < BASELINE_WEEKS && (rampedUpOn === null || rampedUpOn < first);
}

async function listTeamUsuals(people: ReadonlyMap<string, PersonWeeks>, week: Day) {
  const teamIds = new Set([...people.values()].flatMap(({ teamId }) => teamId ?? []));
  const found = await Promise.all([...teamIds].map(async (id) => [id, await findTeamUsual(id, week)] as const));
  return new Map(found);
}
