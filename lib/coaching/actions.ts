"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { addBankQuestion, editBankQuestion, endBankQuestion, restoreBankQuestion } from "./commands/bank";
import { setCadence } from "./commands/cadence";
import { holdSession, planSession, skipSession } from "./commands/change-session";
import { addCommitment, settleCommitment } from "./commands/commitment";
import { keepNote, rateSession } from "./commands/note";
import { putQuestion, removeQuestion } from "./commands/question";
import { askForSession, scheduleSession } from "./commands/schedule-session";
import { saveView } from "./commands/write-view";
import { addBankQuestionInput, editBankQuestionInput, endBankQuestionInput } from "./schema/bank";
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
