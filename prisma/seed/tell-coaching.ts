import { bookAppointment } from "@/lib/appointments/commands/book-appointment";
import { putFirstQuestions } from "@/lib/coaching/commands/first-questions";
import { addDays, columnOfDay, type Day, dayAt, instantAt } from "@/lib/kernel/period";
import { database, type Tx } from "@/lib/platform/db/database";
import { LONGEST_MS, ZONE } from "./load-company";
import { personId } from "./person-id";
import { idOfName } from "./seed-id";
import { ASKED_TALK, NEXT_TALK, OPENING_TALKS, OVER_TALKS, RHYTHMS, TALKS, type Talk, type Words } from "./talks";
import { workingDayBefore } from "./working-day";

const FARTHEST_DAYS = 21;

/** The talks of the story: some that were held, one that is ahead, one that was asked for. */
export async function tellCoaching(now: Date): Promise<void> {
  const today = dayAt(now, ZONE);
  await database().$transaction(
    async (tx) => {
      for (const talk of [...OPENING_TALKS, ...TALKS]) await tellHeld(tx, talk, today);
      await tellNext(tx, today, now);
      for (const talk of OVER_TALKS) await tellOver(tx, talk, today);
      await tellAsked(tx, now);
      await tellRhythms(tx, today);
    },
    { timeout: LONGEST_MS },
  );
}

type Links = { rideAlongId?: string; programId?: string; origin?: "RIDE_ALONG" };

/** A talk that was held, with what both wrote, what was asked and what came of it. */
export async function tellHeld(tx: Tx, talk: Talk, today: Day, links: Links = {}): Promise<void> {
  const id = idOfName("talk", `${talk.person} ${talk.topic}`);
  const day = workingDayBefore(addDays(today, -talk.daysAgo), today);
  const [startsAt, heldAt] = [instantAt(day, "10:30", ZONE), instantAt(day, "11:15", ZONE)];
  const [person, coach] = [personId(talk.person), personId(talk.coach)];
  const made = { createdById: coach, createdAt: instantAt(addDays(day, -7), "09:00", ZONE) };
  const appointmentId = idOfName("appointment", `${talk.person} ${talk.topic}`);
  const people = { create: [{ personId: person }, { personId: coach }] };
  await tx.appointment.create({
    data: { id: appointmentId, kind: "COACHING", startsAt, endsAt: heldAt, ...made, changedAt: made.createdAt, people },
  });
  const { topic, situation, step = null, praise, workedOn, askedPercent } = talk;
  const metric = talk.metric ? await tx.metric.findUniqueOrThrow({ where: { key: talk.metric } }) : null;
  await tx.coachingSession.create({
    data: {
      ...{ id, personId: person, coachId: coach, state: "HELD", origin: "HAND", topic, situation, step },
      ...{ appointmentId, metricId: metric?.id ?? null, startsAt, heldAt, praise, workedOn, askedPercent, ...made },
      ...links,
    },
  });
  await tellViews(tx, { id, person, coach }, talk, instantAt(addDays(day, -1), "17:40", ZONE));
  await tellSaid(tx, id, talk);
  await tellCommitments(tx, { id, person }, talk, day);
  if (talk.rating) {
    const number = (await tx.coachingRating.count({ where: { coachId: coach } })) + 1;
    const { line = null, ...rating } = talk.rating;
    const ratedOn = columnOfDay(day);
    await tx.coachingRating.create({
      data: { sessionId: id, personId: person, coachId: coach, number, ...rating, line, ratedOn },
    });
  }
}

type Sides = { id: string; person: string; coach: string };

async function tellViews(tx: Tx, { id, person, coach }: Sides, talk: Talk, at: Date): Promise<void> {
  const views: [Words | undefined, string, "PERSON" | "COACH"][] = [
    [talk.personWords, person, "PERSON"],
    [talk.coachWords, coach, "COACH"],
  ];
  const data = views.flatMap(([words, authorId, side]) =>
    words ? [{ sessionId: id, authorId, side, ...words, savedAt: at, sentAt: at }] : [],
  );
  await tx.coachingView.createMany({ data });
}

async function tellSaid(tx: Tx, sessionId: string, { said, topic }: Talk): Promise<void> {
  const data = said.map(({ words, answer = null, isTold }, index) => ({
    ...{ id: idOfName("said", `${sessionId} ${topic} ${index}`), sessionId, position: index + 1 },
    ...{ kind: isTold ? ("TOLD" as const) : ("ASKED" as const), words, answer },
  }));
  await tx.coachingQuestion.createMany({ data });
}

async function tellCommitments(
  tx: Tx,
  { id, person }: Pick<Sides, "id" | "person">,
  { commitments }: Talk,
  day: Day,
): Promise<void> {
  const data = commitments.map(({ text, dueAfterDays, state }, index) => {
    const dueOn = addDays(day, dueAfterDays);
    const settled = state === "OPEN" ? {} : { settledAt: instantAt(dueOn, "16:00", ZONE), settledById: person };
    return {
      ...{ id: idOfName("commitment", `${id} ${text}`), sessionId: id, personId: person, ownerId: person, text, state },
      ...{ fromDay: columnOfDay(day), dueOn: columnOfDay(dueOn), ...settled },
      createdAt: new Date(instantAt(day, "11:00", ZONE).getTime() + index),
    };
  });
  await tx.coachingCommitment.createMany({ data });
}

/** On the first day on which both are there and free. */
async function tellNext(tx: Tx, today: Day, now: Date): Promise<void> {
  const [person, coach] = [personId(NEXT_TALK.person), personId(NEXT_TALK.coach)];
  const slump = await tx.slump.findFirst({
    where: { personId: person, closedAt: null, releasedAt: { lte: now } },
    orderBy: { openedAt: "asc" },
  });
  const who = { kind: "COACHING" as const, personIds: [person, coach], bookedById: coach, timeZone: ZONE };
  for (let ahead = 2; ahead <= FARTHEST_DAYS; ahead += 1) {
    const startsAt = instantAt(addDays(today, ahead), NEXT_TALK.time, ZONE);
    const endsAt = new Date(startsAt.getTime() + NEXT_TALK.minutes * 60_000);
    const booked = await bookAppointment(tx, { ...who, startsAt, endsAt }, now);
    if (!booked.ok) continue;
    const { topic, situation, step, words } = NEXT_TALK;
    const session = {
      ...{ id: idOfName("talk", "next"), personId: person, coachId: coach, state: "PLANNED" as const },
      ...{ origin: slump ? ("SLUMP" as const) : ("HAND" as const), topic, situation, step, skill: null },
      ...{ slumpId: slump?.id ?? null, metricId: slump?.metricId ?? null },
      ...{ appointmentId: booked.value, startsAt, createdById: coach, createdAt: now },
    };
    await tx.coachingSession.create({ data: session });
    await putFirstQuestions(tx, session, "en");
    await tx.coachingView.create({
      data: { sessionId: session.id, authorId: coach, side: "COACH", ...words, savedAt: now, sentAt: now },
    });
    return;
  }
}

async function tellOver(tx: Tx, talk: (typeof OVER_TALKS)[number], today: Day): Promise<void> {
  const { topic, situation, time, minutes } = talk;
  const day = workingDayBefore(addDays(today, -1), today);
  const startsAt = instantAt(day, time, ZONE);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const [person, coach] = [personId(talk.person), personId(talk.coach)];
  const made = { createdById: coach, createdAt: instantAt(addDays(day, -7), "09:00", ZONE) };
  const appointmentId = idOfName("appointment", `over ${talk.person}`);
  const people = { create: [{ personId: person }, { personId: coach }] };
  await tx.appointment.create({
    data: { id: appointmentId, kind: "COACHING", startsAt, endsAt, ...made, changedAt: made.createdAt, people },
  });
  const session = {
    ...{ id: idOfName("talk", `over ${talk.person}`), personId: person, coachId: coach, state: "PLANNED" as const },
    ...{ origin: "HAND" as const, topic, situation, step: null, skill: null, appointmentId, startsAt, ...made },
  };
  await tx.coachingSession.create({ data: session });
  await putFirstQuestions(tx, session, "en");
}

async function tellAsked(tx: Tx, now: Date): Promise<void> {
  const { topic, request } = ASKED_TALK;
  const [person, coach] = [personId(ASKED_TALK.person), personId(ASKED_TALK.coach)];
  const session = {
    ...{
      id: idOfName("talk", "asked"),
      personId: person,
      coachId: coach,
      topic,
      request,
      step: "PROPOSAL",
      skill: null,
    },
    ...{ state: "ASKED" as const, origin: "REQUEST" as const, situation: "ONE_TO_ONE" },
    ...{ startsAt: now, createdById: person, createdAt: now },
  };
  await tx.coachingSession.create({ data: session });
  await putFirstQuestions(tx, session, "en");
}

const RHYTHM_DAYS_AGO = 60;

async function tellRhythms(tx: Tx, today: Day): Promise<void> {
  const sinceDay = columnOfDay(addDays(today, -RHYTHM_DAYS_AGO));
  const setById = personId("Ines Halvorsen");
  const data = RHYTHMS.map(([person, weeks]) => ({ personId: personId(person), weeks, sinceDay, setById }));
  await tx.coachingCadence.createMany({ data });
}
