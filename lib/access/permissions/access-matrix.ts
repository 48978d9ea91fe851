import { newId } from "@/lib/kernel/ids";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import {
  ADMIN,
  all,
  CATALOGUE,
  DEAL,
  EVERYBODY,
  LEADING,
  LINE,
  LINE_AND_ADMIN,
  type MatrixRow,
  OWNED_DEAL,
  OWNER,
  TEAM,
} from "./matrix-answers";
import { COACHING_ROWS } from "./matrix-coaching";
import { freshTeam, newMetric, newPlan, slumpRules } from "./matrix-metrics";
import { PROGRAM_ROWS } from "./matrix-programs";
import {
  absenceFor,
  freeRate,
  holidayOf,
  idAndVersion,
  newAbsence,
  newActivity,
  newCalendar,
  newDeal,
  newDeputy,
  newImport,
  newNotice,
  newProduct,
  newRate,
  newStage,
  newTeam,
  newTrait,
  newType,
  organisation,
  personOf,
  stageOf,
  teamOf,
} from "./matrix-records";
import { RIDE_ROWS } from "./matrix-rides";
import { explanation, newExplanation, newSlump } from "./matrix-slumps";

/** What everybody in the world of these tests signs in with. */
export const WORLD_PASSWORD = "a password of the tests";

const DAY = "2026-11-24";

/** Who may do what to whom. An action of any room without a row here fails the tests. */
export const ACCESS_MATRIX: Record<string, MatrixRow> = {
  "access.updateProfile": { input: () => ({ locale: "en", theme: "dark" }), answers: EVERYBODY },
  "access.changePassword": {
    input: () => ({ currentPassword: WORLD_PASSWORD, newPassword: "another password of the tests" }),
    answers: EVERYBODY,
  },
  "access.signOut": { input: () => ({}), answers: EVERYBODY },
  "access.signOutEverywhere": { input: () => ({}), answers: EVERYBODY },

  "org.editOrganisation": { input: () => organisation(), answers: ADMIN },
  // The company of these tests is no demo, and nobody in it is both an executive and an administrator.
  "org.leaveDemo": { input: () => ({ confirmation: "Kestrel Pumps" }), answers: all("FORBIDDEN") },
  "org.addCalendar": { input: () => ({ name: newId() }), answers: ADMIN },
  "org.editCalendar": { input: async () => ({ ...(await newCalendar()), name: newId() }), answers: ADMIN },
  "org.removeCalendar": { input: () => newCalendar(), answers: ADMIN },
  "org.addHoliday": { input: async () => ({ ...(await holidayOf()), name: "Founders" }), answers: ADMIN },
  "org.removeHoliday": { input: () => holidayOf("New Year"), answers: ADMIN },
  "org.pasteHolidays": {
    input: async () => ({ calendarId: (await newCalendar()).id, lines: "2026-12-25 Christmas Day" }),
    answers: ADMIN,
  },
  "org.carryHolidays": {
    input: async () => {
      const { calendarId, day } = await holidayOf("New Year");
      return { calendarId, year: "2027", days: [day] };
    },
    answers: ADMIN,
  },
  "org.addRate": { input: async () => ({ ...(await freeRate()), rate: "1.05" }), answers: ADMIN },
  "org.removeRate": { input: () => newRate(), answers: ADMIN },
  "org.addPerson": { input: () => ({ name: "New Person", role: "REP" }), answers: ADMIN },
  "org.editPerson": { input: async (world) => ({ ...(await personOf(world)), name: "Changed" }), answers: ADMIN },
  "org.sendAccessLink": { input: ({ people }) => ({ id: people.self }), answers: ADMIN },
  "org.disablePerson": { input: async (world) => idAndVersion(await personOf(world)), answers: ADMIN },
  "org.enablePerson": { input: async (world) => idAndVersion(await personOf(world)), answers: ADMIN },
  "org.setLeaveDay": { input: async (world) => idAndVersion(await personOf(world)), answers: ADMIN },
  "org.movePerson": {
    input: ({ people, otherTeamId }) => ({ personId: people.self, teamId: otherTeamId, from: "2027-01-01" }),
    answers: ADMIN,
  },
  "org.setWorkingPattern": {
    input: ({ people }) => ({ personId: people.self, from: "2027-01-01", percents: [100, 100, 100, 100, 0, 0, 0] }),
    answers: ADMIN,
  },
  "org.addTeam": { input: ({ teamId }) => ({ name: "New team", parentId: teamId }), answers: ADMIN },
  "org.editTeam": { input: async ({ teamId }) => teamOf(teamId), answers: ADMIN },
  "org.endTeam": {
    input: async () => ({ ...idAndVersion(await teamOf(await newTeam())), endedOn: DAY }),
    answers: ADMIN,
  },
  "org.setLead": {
    input: ({ teamId, people }) => ({ teamId, personId: people.otherManager, from: "2027-01-01" }),
    answers: ADMIN,
  },
  "org.addDeputy": {
    input: async ({ people }) => ({ teamId: await newTeam(), personId: people.otherManager, from: DAY, lastDay: DAY }),
    answers: ADMIN,
  },
  "org.endDeputy": { input: async ({ people }) => ({ id: await newDeputy(people.otherManager) }), answers: ADMIN },
  "org.addAbsence": { input: ({ people }) => absenceFor(people.self), answers: LINE_AND_ADMIN },
  "org.voidAbsence": { input: async ({ people }) => ({ id: await newAbsence(people.self) }), answers: LINE_AND_ADMIN },

  "notifications.readNotice": { input: async ({ people }) => ({ id: await newNotice(people.self) }), answers: OWNER },
  "notifications.readAll": { input: () => ({ until: "2026-11-24T09:00:00.000Z" }), answers: EVERYBODY },
  "notifications.updateChoices": {
    input: () => ({
      quietFrom: "20:00",
      quietUntil: "06:30",
      hasDigest: "on",
      digestAt: "08:00",
      inDigest: "import.finished",
    }),
    answers: EVERYBODY,
  },

  "products.addProduct": { input: () => ({ name: `Product ${newId()}`, listPrice: "12.50" }), answers: CATALOGUE },
  "products.editProduct": {
    input: async () => ({ ...idAndVersion(await newProduct()), name: `Product ${newId()}` }),
    answers: CATALOGUE,
  },

  "pipeline.addOpportunity": {
    input: async ({ people }) => ({ name: "New", ownerId: people.self, stageId: await stageOf("OPEN") }),
    answers: OWNED_DEAL,
  },
  "pipeline.editOpportunity": {
    input: async ({ people }) => ({ ...(await newDeal(people.self)), name: "Renamed", ownerId: people.self }),
    answers: DEAL,
  },
  "pipeline.moveOpportunity": {
    input: async ({ people }) => ({ ...(await newDeal(people.self)), stageId: await stageOf("LOST"), reason: "Price" }),
    answers: DEAL,
  },
  "pipeline.reassignRecords": {
    input: ({ people }) => ({ fromPersonId: people.self, toPersonId: people.peer }),
    answers: ADMIN,
  },

  "pipeline.addAccount": { input: () => ({ name: `Account ${newId()}` }), answers: EVERYBODY },
  "pipeline.editAccount": {
    input: async () => ({ id: await seedAccount(`Account ${newId()}`), version: 1, name: `Account ${newId()}` }),
    answers: EVERYBODY,
  },
  "pipeline.addTrait": { input: () => ({ label: newId(), kind: "TEXT" }), answers: ADMIN },
  "pipeline.editTrait": { input: async () => ({ ...(await newTrait()), label: newId() }), answers: ADMIN },
  "pipeline.moveTrait": { input: async () => ({ id: (await newTrait()).id, direction: "up" }), answers: ADMIN },
  "pipeline.endTrait": { input: async () => ({ id: (await newTrait()).id }), answers: ADMIN },
  "pipeline.restoreTrait": { input: async () => ({ id: (await newTrait(new Date(DAY))).id }), answers: ADMIN },

  "pipeline.addStage": { input: () => ({ name: newId(), kind: "OPEN" }), answers: ADMIN },
  "pipeline.editStage": { input: async () => ({ ...(await newStage()), name: newId() }), answers: ADMIN },
  "pipeline.moveStage": { input: async () => ({ id: (await newStage()).id, direction: "up" }), answers: ADMIN },
  "pipeline.endStage": {
    input: async () => {
      await stageOf("OPEN");
      return newStage();
    },
    answers: ADMIN,
  },
  "pipeline.restoreStage": { input: () => newStage(new Date(DAY)), answers: ADMIN },

  "metrics.seeSlump": { input: (world) => newSlump(world), answers: LINE },
  "metrics.shareSlump": { input: (world) => newSlump(world), answers: OWNER },
  "metrics.explainSlump": { input: async (world) => ({ ...(await newSlump(world)), ...explanation }), answers: OWNER },
  "metrics.acceptUsual": { input: (world) => newSlump(world, { askedAt: new Date(0) }), answers: OWNER },
  // Whoever leads decides; nobody about what they said themselves.
  "metrics.decideExplanation": {
    input: (world) => newExplanation(world),
    answers: { ...LINE, self: "FORBIDDEN", peer: "FORBIDDEN", admin: "FORBIDDEN" },
  },

  "metrics.addMetric": {
    input: ({ typeId }) => ({ nameEn: newId(), overTypes: [typeId] }),
    answers: LEADING,
  },
  "metrics.editMetric": {
    input: async (world) => ({ ...(await newMetric(world)), nameEn: newId(), overTypes: [world.typeId] }),
    answers: LEADING,
  },
  "metrics.endMetric": { input: (world) => newMetric(world), answers: LEADING },
  "metrics.restoreMetric": { input: (world) => newMetric(world, new Date(DAY)), answers: LEADING },
  "metrics.saveTrackingPlan": {
    input: async (world) => ({
      teamId: await freshTeam(world),
      role: "REP",
      metricIds: [(await newMetric(world)).id],
      targets: ["20"],
      periods: ["WEEK"],
    }),
    answers: TEAM,
  },
  "metrics.endTrackingPlan": { input: (world) => newPlan(world), answers: TEAM },
  "metrics.editSlumpRules": { input: () => slumpRules(), answers: ADMIN },

  ...COACHING_ROWS,
  ...PROGRAM_ROWS,
  ...RIDE_ROWS,

  "activities.log": { input: ({ typeId }) => ({ typeId }), answers: EVERYBODY },
  "activities.edit": {
    input: async (world) => ({ id: await newActivity(world), version: 1, typeId: world.typeId, count: 2 }),
    answers: OWNER,
  },
  "activities.void": { input: async (world) => ({ id: await newActivity(world) }), answers: OWNER },
  // A key is the person's own: with somebody else's, one takes back nothing of theirs.
  "activities.undo": { input: () => ({ logKey: newId() }), answers: EVERYBODY },
  "activities.restore": { input: async (world) => ({ id: await newActivity(world, new Date()) }), answers: OWNER },
  "activities.saveType": {
    input: async () => ({ name: `Type ${await newType()}`.slice(0, 40), icon: "send" }),
    answers: ADMIN,
  },
  "activities.moveType": { input: async () => ({ id: await newType(), direction: "up" }), answers: ADMIN },
  "activities.endType": { input: async () => ({ id: await newType(), version: 1 }), answers: ADMIN },
  "activities.restoreType": { input: async () => ({ id: await newType(new Date(DAY)), version: 1 }), answers: ADMIN },
  "importing.receiveFile": {
    input: () => ({ importId: newId(), name: "people.csv", bytes: Buffer.from("name,team\nAlma Ambrosi,Harbour\n") }),
    answers: ADMIN,
  },
  "importing.removeFile": { input: () => newImport("MAPPING"), answers: ADMIN },
  "importing.settle": { input: () => newImport("MAPPING"), answers: ADMIN },
  "importing.start": { input: () => newImport("CHECKED"), answers: ADMIN },
  "importing.takeBack": { input: () => newImport("DONE"), answers: ADMIN },
  "importing.discard": { input: () => newImport("MAPPING"), answers: ADMIN },
};

/** Open to people without a session, and why. */
export const PUBLIC_ACTIONS: Record<string, string> = {
  "access.signIn": "the way in",
  "access.acceptLink": "the link is the key",
  "access.chooseLocale": "a language hurts nobody",
  "org.setUp": "closed for good once somebody exists",
};
