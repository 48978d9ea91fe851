"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { addBankQuestion, editBankQuestion, endBankQuestion, restoreBankQuestion } from "./commands/bank";
import { setCadence } from "./commands/cadence";
import { endProgram, extendProgram, takeProgram } from "./commands/change-program";
import { holdSession, planSession, skipSession } from "./commands/change-session";
import { editCoachingRules } from "./commands/coaching-rules";
import { addCommitment, settleCommitment } from "./commands/commitment";
import { keepNote, rateSession } from "./commands/note";
import { addSupport, keepProgramNote, removeSupport, sayWeek } from "./commands/program-week";
import { putQuestion, removeQuestion } from "./commands/question";
import { askForSession, scheduleSession } from "./commands/schedule-session";
import { setScript } from "./commands/script";
import { startProgram } from "./commands/start-program";
import { saveView } from "./commands/write-view";
import { addBankQuestionInput, editBankQuestionInput, endBankQuestionInput } from "./schema/bank";
import {
  addSupportInput,
  endProgramInput,
  extendProgramInput,
  keepProgramNoteInput,
  removeSupportInput,
  sayWeekInput,
  startProgramInput,
  takeProgramInput,
} from "./schema/program";
import { editCoachingRulesInput } from "./schema/rules";
import {
  addCommitmentInput,
  askForSessionInput,
  holdSessionInput,
  keepNoteInput,
  planSessionInput,
  putQuestionInput,
  rateSessionInput,
  removeQuestionInput,
  saveViewInput,
  scheduleSessionInput,
  setCadenceInput,
  setScriptInput,
  settleCommitmentInput,
  skipSessionInput,
} from "./schema/session";

export const scheduleSessionAction = defineAction({
  name: "coaching.scheduleSession",
  permission: "coaching:lead",
  input: scheduleSessionInput,
  run: scheduleSession,
  redirectTo: ({ id }) => `/coaching/${id}`,
});

export const askForSessionAction = defineAction({
  name: "coaching.askForSession",
  permission: "coaching:read",
  input: askForSessionInput,
  run: askForSession,
  redirectTo: ({ id }) => `/coaching/${id}`,
});

export const planSessionAction = defineAction({
  name: "coaching.planSession",
  permission: "coaching:lead",
  input: planSessionInput,
  run: planSession,
});

export const skipSessionAction = defineAction({
  name: "coaching.skipSession",
  permission: "coaching:read",
  input: skipSessionInput,
  run: skipSession,
});

export const holdSessionAction = defineAction({
  name: "coaching.holdSession",
  permission: "coaching:lead",
  input: holdSessionInput,
  run: holdSession,
});

export const saveViewAction = defineAction({
  name: "coaching.saveView",
  permission: "coaching:read",
  input: saveViewInput,
  run: saveView,
});

export const putQuestionAction = defineAction({
  name: "coaching.putQuestion",
  permission: "coaching:lead",
  input: putQuestionInput,
  run: putQuestion,
});

export const removeQuestionAction = defineAction({
  name: "coaching.removeQuestion",
  permission: "coaching:lead",
  input: removeQuestionInput,
  run: removeQuestion,
});

export const addCommitmentAction = defineAction({
  name: "coaching.addCommitment",
  permission: "coaching:read",
  input: addCommitmentInput,
  run: addCommitment,
});

export const settleCommitmentAction = defineAction({
  name: "coaching.settleCommitment",
  permission: "coaching:read",
  input: settleCommitmentInput,
  run: settleCommitment,
});

export const keepNoteAction = defineAction({
  name: "coaching.keepNote",
  permission: "coaching:read",
  input: keepNoteInput,
  run: keepNote,
});

export const rateSessionAction = defineAction({
  name: "coaching.rateSession",
  permission: "coaching:read",
  input: rateSessionInput,
  run: rateSession,
});

export const setCadenceAction = defineAction({
  name: "coaching.setCadence",
  permission: "coaching:lead",
  input: setCadenceInput,
  run: setCadence,
});

export const addBankQuestionAction = defineAction({
  name: "coaching.addBankQuestion",
  permission: "coachingBank:manage",
  input: addBankQuestionInput,
  run: addBankQuestion,
});

export const editBankQuestionAction = defineAction({
  name: "coaching.editBankQuestion",
  permission: "coachingBank:manage",
  input: editBankQuestionInput,
  run: editBankQuestion,
});

export const endBankQuestionAction = defineAction({
  name: "coaching.endBankQuestion",
  permission: "coachingBank:manage",
  input: endBankQuestionInput,
  run: endBankQuestion,
});

export const restoreBankQuestionAction = defineAction({
  name: "coaching.restoreBankQuestion",
  permission: "coachingBank:manage",
  input: endBankQuestionInput,
  run: restoreBankQuestion,
});

export const startProgramAction = defineAction({
  name: "coaching.startProgram",
  permission: "coaching:lead",
  input: startProgramInput,
  run: startProgram,
  redirectTo: ({ id }) => `/coaching/programs/${id}`,
});

export const extendProgramAction = defineAction({
  name: "coaching.extendProgram",
  permission: "coaching:lead",
  input: extendProgramInput,
  run: extendProgram,
});

export const endProgramAction = defineAction({
  name: "coaching.endProgram",
  permission: "coaching:lead",
  input: endProgramInput,
  run: endProgram,
});

export const takeProgramAction = defineAction({
  name: "coaching.takeProgram",
  permission: "coaching:lead",
  input: takeProgramInput,
  run: takeProgram,
});

export const sayWeekAction = defineAction({
  name: "coaching.sayWeek",
  permission: "coaching:read",
  input: sayWeekInput,
  run: sayWeek,
});

export const addSupportAction = defineAction({
  name: "coaching.addSupport",
  permission: "coaching:lead",
  input: addSupportInput,
  run: addSupport,
});

export const removeSupportAction = defineAction({
  name: "coaching.removeSupport",
  permission: "coaching:lead",
  input: removeSupportInput,
  run: removeSupport,
});

export const keepProgramNoteAction = defineAction({
  name: "coaching.keepProgramNote",
  permission: "coaching:lead",
  input: keepProgramNoteInput,
  run: keepProgramNote,
});

export const setScriptAction = defineAction({
  name: "coaching.setScript",
  permission: "coaching:read",
  input: setScriptInput,
  run: setScript,
});

export const editCoachingRulesAction = defineAction({
  name: "coaching.editRules",
  permission: "settings:manage",
  input: editCoachingRulesInput,
  run: editCoachingRules,
});
