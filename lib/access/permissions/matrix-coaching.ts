import { newId } from "@/lib/kernel/ids";
import { addDays, weekdayOf } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedCoachingSession, seedCommitment, seedQuestion } from "@/lib/platform/testing/seed-coaching";
import type { World } from "@/lib/platform/testing/seed-world";
import { COACH, COACHING, EVERYBODY, LEADING, LINE, type MatrixRow, OWNER, THE_TWO } from "./matrix-answers";

type Seed = Parameters<typeof seedCoachingSession>[2];

/** A talk of the rep of the world with the manager of their team. */
function newSession({ people }: World, seed?: Seed) {
  return seedCoachingSession(people.self, people.manager, seed);
}

async function newQuestion(world: World) {
  return { id: await seedQuestion((await newSession(world)).id) };
}

async function newCommitment(world: World) {
  const { id } = await newSession(world);
  return seedCommitment({ id, personId: world.people.self, ownerId: world.people.self });
}

const HOURS = ["08:00", "09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00"];
let taken = 0;

/** A time that nobody has taken yet: several people of one world book the same rep. */
function freeTime() {
  let day = "2026-12-01";
  for (let ahead = Math.floor(taken / HOURS.length); ahead > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) ahead -= 1;
  }
  const time = HOURS[taken % HOURS.length] ?? "";
  taken += 1;
  return { day, time, minutes: 30 };
}

const DAY = "2026-11-24";

async function newBankQuestion(endedOn: Date | null = null) {
  const id = newId();
  const fit = { grow: "GOAL", situations: [], steps: [], skills: [] };
  await database().bankQuestion.create({
    data: { id, wordsEn: "What is next?", ...fit, endedOn, createdById: newId(), createdAt: new Date(DAY) },
  });
  return { id, version: 1 };
}

export const COACHING_ROWS: Record<string, MatrixRow> = {
  "coaching.scheduleSession": {
    input: ({ people }) => ({ personId: people.self, topic: "Fewer dates", situation: "ONE_TO_ONE", ...freeTime() }),
    answers: COACHING,
  },
  // Everybody asks for themselves; where nobody leads them there is nobody to ask.
  "coaching.askForSession": {
    input: () => ({ topic: "Fewer dates" }),
    answers: { ...EVERYBODY, above: "NOBODY_LEADS", executive: "NOBODY_LEADS", admin: "NOBODY_LEADS" },
  },
  "coaching.planSession": {
    input: async (world) => ({ ...(await newSession(world, { state: "ASKED" })), ...freeTime() }),
    answers: COACHING,
  },
  "coaching.skipSession": { input: async (world) => ({ ...(await newSession(world)), reason: "Ill" }), answers: LINE },
  "coaching.holdSession": {
    input: async (world) => ({ ...(await newSession(world)), askedPercent: "70" }),
    answers: COACH,
  },
  "coaching.saveView": {
    input: async (world) => ({ sessionId: (await newSession(world)).id, cause: "The opening" }),
    answers: THE_TWO,
  },
  "coaching.putQuestion": {
    input: async (world) => ({ sessionId: (await newSession(world)).id, kind: "ASKED", words: "What stops you?" }),
    answers: COACH,
  },
  "coaching.removeQuestion": { input: (world) => newQuestion(world), answers: COACH },
  "coaching.addCommitment": {
    input: async (world) => ({ sessionId: (await newSession(world)).id, text: "Ask first", dueOn: DAY }),
    answers: THE_TWO,
  },
  "coaching.settleCommitment": {
    input: async (world) => ({ ...(await newCommitment(world)), state: "KEPT" }),
    answers: THE_TWO,
  },
  "coaching.setCadence": { input: ({ people }) => ({ personId: people.self, weeks: 2 }), answers: COACHING },
  "coaching.addBankQuestion": { input: () => ({ wordsEn: "What is next?", grow: "WILL" }), answers: LEADING },
  "coaching.editBankQuestion": {
    input: async () => ({ ...(await newBankQuestion()), wordsEn: "What comes next?", grow: "WILL" }),
    answers: LEADING,
  },
  "coaching.endBankQuestion": { input: () => newBankQuestion(), answers: LEADING },
  "coaching.restoreBankQuestion": { input: () => newBankQuestion(new Date(DAY)), answers: LEADING },
  "coaching.keepNote": {
    input: async (world) => ({ sessionId: (await newSession(world)).id, text: "For me" }),
    answers: LINE,
  },
  "coaching.rateSession": {
    input: async (world) => ({
      sessionId: (await newSession(world, { state: "HELD" })).id,
      ...{ useful: 5, asked: 4 },
    }),
    answers: OWNER,
  },
};
