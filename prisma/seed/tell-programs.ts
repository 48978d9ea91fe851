import { changeOf } from "@/lib/coaching/domain/program-change";
import { evidenceSpan, weighed } from "@/lib/coaching/domain/program-evidence";
import { type ProgramFigures, readProgramFigures } from "@/lib/coaching/queries/program-figures";
import { addDays, columnOfDay, type Day, dayAt, instantAt, weekOf } from "@/lib/kernel/period";
import { database, type Tx } from "@/lib/platform/db/database";
import { BUILT_IN_RUBRIC } from "@/lib/skills/domain/rubric";
import { LONGEST_MS, ZONE } from "./load-company";
import { personId } from "./person-id";
import { DEBRIEF, PROGRAMS, type ToldProgram, WATCHED } from "./programs";
import { idOfName } from "./seed-id";
import { tellHeld } from "./tell-coaching";
import { tellRide } from "./tell-rides";

const MONDAY = 1;
const EVERY_WEEKS = 2;

/** The intensive programs of the story, and the day in the field of the one that runs with what came of it. */
export async function tellPrograms(now: Date): Promise<void> {
  const today = dayAt(now, ZONE);
  await database().$transaction(
    async (tx) => {
      for (const told of PROGRAMS) await tellProgram(tx, told, today);
      const rideAlongId = await tellRide(tx, { ...WATCHED, state: "HELD" }, today);
      await tellCards(tx, rideAlongId);
      const links = { rideAlongId, programId: idOf(WATCHED.person), origin: "RIDE_ALONG" as const };
      await tellHeld(tx, DEBRIEF, today, links);
    },
    { timeout: LONGEST_MS },
  );
}

function idOf(person: string): string {
  return idOfName("program", person);
}

async function tellProgram(tx: Tx, told: ToldProgram, today: Day): Promise<void> {
  const [id, person, coach] = [idOf(told.person), personId(told.person), personId(told.coach)];
  const from = addDays(weekOf(today, MONDAY).from, -7 * told.weeksAgo);
  const until = addDays(from, 7 * told.weeks);
  const figures = await readProgramFigures(tx, { personId: person, ...evidenceSpan(from) });
  const evidence = figures.map(({ metric, side, unit, weeks, peers }) => ({
    ...{ metricId: metric.id, side, unit },
    ...weighed(weeks, peers),
  }));
  const state = told.end
    ? { state: "ENDED" as const, endedOn: columnOfDay(until), ...(await endOf(tx, told, { from, until }, figures)) }
    : { state: "RUNNING" as const, runningFor: person };
  const days = { fromDay: columnOfDay(from), untilDay: columnOfDay(until) };
  const begun = instantAt(addDays(from, -3), "15:00", ZONE);
  await tx.intensiveProgram.create({
    data: {
      ...{ id, personId: person, coachId: coach, topic: told.topic, reason: told.reason ?? null, evidence },
      ...{ ...days, ...state, createdById: coach, createdAt: begun },
      // The story has told of its weeks; the running one is asked for when it is over.
      remindedWeek: Math.min(told.weeks, told.weeksAgo),
      goals: { create: goalsOf(told, figures) },
      voices: { create: voicesOf(told, { person, coach, from }) },
      supports: { create: supportsOf(told, { coach, from }) },
    },
  });
  await tx.rideAlongProgram.create({ data: { programId: id, personId: person, ...days, everyWeeks: EVERY_WEEKS } });
}

async function endOf(
  tx: Tx,
  { person, end }: ToldProgram,
  span: { from: Day; until: Day },
  figures: readonly ProgramFigures[],
) {
  const metricIds = figures.map(({ metric }) => metric.id);
  const asked = { personId: personId(person), first: addDays(span.from, -7 * 16), until: span.until, peerWeeks: 0 };
  const then = await readProgramFigures(tx, { ...asked, metricIds });
  const measured = then.map(({ metric, side, unit, weeks }) => ({
    ...{ metricId: metric.id, side, unit },
    ...changeOf(weeks, span),
  }));
  return { outcome: end?.outcome ?? null, outcomeText: end?.text ?? null, measured };
}

function goalsOf({ goals }: ToldProgram, figures: readonly ProgramFigures[]) {
  return figures.flatMap(({ metric, weeks }) => {
    const times = goals[metric.key ?? ""];
    const baseline = weighed(weeks, []).lately;
    return times && baseline ? [{ metricId: metric.id, baseline, target: Math.ceil(times * baseline) }] : [];
  });
}

function voicesOf({ voices }: ToldProgram, { person, coach, from }: { person: string; coach: string; from: Day }) {
  return voices.flatMap((said, index) =>
    (["person", "coach"] as const).flatMap((who) => {
      const voice = said[who];
      if (!voice) return [];
      const side = who === "person" ? ("PERSON" as const) : ("COACH" as const);
      const sentAt = instantAt(addDays(from, 7 * index + 4), who === "person" ? "15:20" : "16:40", ZONE);
      return [{ ...voice, side, week: index + 1, authorId: who === "person" ? person : coach, sentAt }];
    }),
  );
}

function supportsOf({ supports, topic }: ToldProgram, { coach, from }: { coach: string; from: Day }) {
  return supports.map(({ daysAfter, kind, text }) => {
    const day = addDays(from, daysAfter);
    const given = { givenOn: columnOfDay(day), givenById: coach, createdAt: instantAt(day, "17:00", ZONE) };
    return { id: idOfName("support", `${topic} ${text}`), kind, text, ...given };
  });
}

async function tellCards(tx: Tx, rideAlongId: string): Promise<void> {
  const ride = await tx.rideAlong.findUniqueOrThrow({ where: { id: rideAlongId } });
  const sentAt = new Date(ride.startsAt.getTime() + 9 * 3_600_000);
  const cards = [
    { side: "PERSON" as const, authorId: ride.personId, ...WATCHED.own },
    { side: "MANAGER" as const, authorId: ride.managerId, ...WATCHED.seen },
  ];
  await tx.scorecard.createMany({
    data: cards.map(({ levels, ...card }) => ({
      ...{ ...card, rideAlongId, personId: ride.personId, rubric: BUILT_IN_RUBRIC, savedAt: sentAt, sentAt },
      scores: BUILT_IN_RUBRIC.criteria.map(({ key }, index) => ({
        ...{ criterion: key, level: levels[index] ?? null, evidence: "" },
      })),
    })),
  });
}
