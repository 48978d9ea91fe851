import { database } from "@/lib/platform/db/database";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { seedFollowed } from "@/lib/platform/testing/seed-followed";
import { seedProgram, seedSupport } from "@/lib/platform/testing/seed-program";
import type { World } from "@/lib/platform/testing/seed-world";
import { ADMIN, COACH, COACHING, type MatrixRow, THE_TWO } from "./matrix-answers";

/** A program of the rep of the world with the manager of their team, and no other beside it. */
async function newProgram({ people }: World, coachId = people.manager) {
  await database().intensiveProgram.deleteMany({ where: { personId: people.self } });
  return seedProgram(people.self, coachId);
}

export const PROGRAM_ROWS: Record<string, MatrixRow> = {
  "coaching.startProgram": {
    input: async (world) => {
      await database().intensiveProgram.deleteMany({ where: { personId: world.people.self } });
      const goals = { metric1: await seedFollowed("call"), target1: "50" };
      const span = { startsOn: "2026-12-01", weeks: "6", everyWeeks: "2" };
      return { personId: world.people.self, topic: "Closing", ...span, ...goals, reason: "The numbers are young" };
    },
    answers: COACHING,
  },
  "coaching.extendProgram": {
    input: async (world) => ({ ...(await newProgram(world)), weeks: "2", reason: "Nearly there" }),
    answers: COACHING,
  },
  "coaching.endProgram": {
    input: async (world) => ({ ...(await newProgram(world)), outcome: "RECOVERED", text: "Back at the usual" }),
    answers: COACHING,
  },
  // Whoever leads it already has nothing to take over.
  "coaching.takeProgram": {
    input: (world, actorId) => newProgram(world, actorId === world.people.manager ? world.people.above : undefined),
    answers: COACHING,
  },
  "coaching.sayWeek": {
    input: async (world) => ({
      programId: (await newProgram(world)).id,
      ...{ week: "1", words: "Two demos", state: "MOVING" },
    }),
    answers: THE_TWO,
  },
  "coaching.addSupport": {
    input: async (world) => ({
      programId: (await newProgram(world)).id,
      ...{ kind: "TRAINING", givenOn: "2026-11-20", text: "A day with the best closer" },
    }),
    answers: COACHING,
  },
  "coaching.removeSupport": {
    input: async (world) => seedSupport((await newProgram(world)).id, world.people.manager),
    answers: COACH,
  },
  "coaching.keepProgramNote": {
    input: async (world) => ({ programId: (await newProgram(world)).id, text: "For me" }),
    answers: COACHING,
  },
  "coaching.setScript": {
    input: async ({ people }) => ({
      ...(await seedCoachingSession(people.self, people.manager)),
      scriptName: "The opening",
    }),
    answers: THE_TWO,
  },
  "coaching.editRules": {
    input: async () => {
      const rules = await database().coachingRules.findUnique({ where: { id: 1 } });
      return { version: rules?.version ?? 1, noteMonths: "6" };
    },
    answers: ADMIN,
  },
};
