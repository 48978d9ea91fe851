"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { cancelRideAlong, holdRideAlong, moveRideAlong, setMode, setObjective } from "./commands/change-ride";
import { bookPlan, bookRideAlong } from "./commands/plan-rides";
import { setPolicy } from "./commands/policy";
import { saveScorecard } from "./commands/scorecard";
import { setTemplate } from "./commands/template";
import { addVisit, removeVisit } from "./commands/visit";
import {
  addVisitInput,
  bookPlanInput,
  bookRideAlongInput,
  cancelRideAlongInput,
  holdRideAlongInput,
  moveRideAlongInput,
  removeVisitInput,
  saveScorecardInput,
  setModeInput,
  setObjectiveInput,
  setPolicyInput,
  setTemplateInput,
} from "./schema";

export const setPolicyAction = defineAction({
  name: "rideAlongs.setPolicy",
  permission: "rideAlong:lead",
  input: setPolicyInput,
  run: setPolicy,
});

export const bookRideAlongAction = defineAction({
  name: "rideAlongs.bookRideAlong",
  permission: "rideAlong:lead",
  input: bookRideAlongInput,
  run: bookRideAlong,
  redirectTo: ({ id }) => `/ride-alongs/${id}`,
});

export const bookPlanAction = defineAction({
  name: "rideAlongs.bookPlan",
  permission: "rideAlong:lead",
  input: bookPlanInput,
  run: bookPlan,
});

export const moveRideAlongAction = defineAction({
  name: "rideAlongs.moveRideAlong",
  permission: "rideAlong:lead",
  input: moveRideAlongInput,
  run: moveRideAlong,
});

export const cancelRideAlongAction = defineAction({
  name: "rideAlongs.cancelRideAlong",
  permission: "rideAlong:lead",
  input: cancelRideAlongInput,
  run: cancelRideAlong,
});

export const holdRideAlongAction = defineAction({
  name: "rideAlongs.holdRideAlong",
  permission: "rideAlong:lead",
  input: holdRideAlongInput,
  run: holdRideAlong,
});

export const setObjectiveAction = defineAction({
  name: "rideAlongs.setObjective",
  permission: "rideAlong:read",
  input: setObjectiveInput,
  run: setObjective,
});

export const setModeAction = defineAction({
  name: "rideAlongs.setMode",
  permission: "rideAlong:lead",
  input: setModeInput,
  run: setMode,
});

export const setTemplateAction = defineAction({
  name: "rideAlongs.setTemplate",
  permission: "rideAlong:lead",
  input: setTemplateInput,
  run: setTemplate,
});

export const addVisitAction = defineAction({
  name: "rideAlongs.addVisit",
  permission: "rideAlong:read",
  input: addVisitInput,
  run: addVisit,
});

export const removeVisitAction = defineAction({
  name: "rideAlongs.removeVisit",
  permission: "rideAlong:read",
  input: removeVisitInput,
  run: removeVisit,
});

export const saveScorecardAction = defineAction({
  name: "rideAlongs.saveScorecard",
  permission: "rideAlong:read",
  input: saveScorecardInput,
  run: saveScorecard,
});
