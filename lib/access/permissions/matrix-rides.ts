import { newId } from "@/lib/kernel/ids";
import { addDays, weekdayOf } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { seedTemplate, typedTemplate } from "@/lib/platform/testing/seed-templates";
import type { World } from "@/lib/platform/testing/seed-world";
import { COACH, COACHING, EVERYBODY, LEADING, type MatrixRow, OWNER, THE_TWO } from "./matrix-answers";
import { freshTeam } from "./matrix-metrics";

const newRide = ({ people }: World) => seedRide(people.self, people.manager);

let last = "2026-12-02";

/** A day that is free for everybody, also for whom other rows of the matrix gave a long weekend, and far enough from every other. */
function freeDay() {
  last = addDays(last, 9);
  while (weekdayOf(last) > 4) last = addDays(last, 1);
  return last;
}

async function newVisit(world: World) {
  const { id: rideAlongId } = await newRide(world);
  const id = newId();
  await database().rideAlongVisit.create({ data: { id, rideAlongId, position: 1, note: "The harbour" } });
  return { id };
}

const newTemplate = ({ people }: World) => seedTemplate(people.manager);

export const RIDE_ROWS: Record<string, MatrixRow> = {
  "skills.addTemplate": { input: () => typedTemplate("First visit"), answers: LEADING },
  "skills.editTemplate": {
    input: async (world) => ({ ...(await newTemplate(world)), ...typedTemplate("Second visit") }),
    answers: LEADING,
  },
  "skills.endTemplate": { input: newTemplate, answers: LEADING },
  "skills.restoreTemplate": { input: newTemplate, answers: LEADING },
  "appointments.openFeed": { input: () => ({}), answers: EVERYBODY },
  "appointments.closeFeed": { input: () => ({}), answers: EVERYBODY },
  "rideAlongs.setPolicy": {
    input: async (world) => ({ teamId: await freshTeam(world), perYear: 2, restDays: 7 }),
    answers: COACHING,
  },
  "rideAlongs.bookRideAlong": {
    input: ({ people }) => ({ personId: people.self, day: freeDay() }),
    answers: COACHING,
  },
  "rideAlongs.bookPlan": {
    input: ({ people }) => ({ personIds: [people.self], days: [freeDay()], takes: ["1"] }),
    answers: COACHING,
  },
  "rideAlongs.moveRideAlong": {
    input: async (world) => ({ ...(await newRide(world)), day: freeDay(), reason: "Fair" }),
    answers: COACHING,
  },
  "rideAlongs.cancelRideAlong": {
    input: async (world) => ({ ...(await newRide(world)), reason: "Ill" }),
    answers: COACHING,
  },
  "rideAlongs.holdRideAlong": { input: (world) => newRide(world), answers: COACH },
  "rideAlongs.setObjective": {
    input: async (world) => ({ ...(await newRide(world)), objective: "How I ask" }),
    answers: OWNER,
  },
  "rideAlongs.setMode": { input: async (world) => ({ ...(await newRide(world)), mode: "JOINT" }), answers: COACHING },
  "rideAlongs.setTemplate": {
    input: async (world) => ({ ...(await newRide(world)), templateId: (await newTemplate(world)).id }),
    answers: COACHING,
  },
  "rideAlongs.saveScorecard": {
    input: async (world) => ({ rideAlongId: (await newRide(world)).id, "level-opening": "3" }),
    answers: THE_TWO,
  },
  "rideAlongs.addVisit": {
    input: async (world) => ({ rideAlongId: (await newRide(world)).id, note: "The harbour" }),
    answers: THE_TWO,
  },
  "rideAlongs.removeVisit": { input: (world) => newVisit(world), answers: THE_TWO },
};
