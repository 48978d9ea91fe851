"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { saveActivityType } from "./commands/activity-type";
import { endActivityType, moveActivityType, restoreActivityType } from "./commands/activity-type-list";
import { editActivity, restoreActivity, voidActivity } from "./commands/change-activity";
import { logActivity } from "./commands/log-activity";
import { undoLog } from "./commands/undo-log";
import {
  editActivityInput,
  endActivityTypeInput,
  logActivityInput,
  moveActivityTypeInput,
  saveActivityTypeInput,
  undoLogInput,
  voidActivityInput,
} from "./schema";

export const logActivityAction = defineAction({
  name: "activities.log",
  permission: "activity:log",
  input: logActivityInput,
  run: logActivity,
});

export const editActivityAction = defineAction({
  name: "activities.edit",
  permission: "activity:log",
  input: editActivityInput,
  run: editActivity,
});

export const voidActivityAction = defineAction({
  name: "activities.void",
  permission: "activity:log",
  input: voidActivityInput,
  run: voidActivity,
});

export const undoLogAction = defineAction({
  name: "activities.undo",
  permission: "activity:log",
  input: undoLogInput,
  run: undoLog,
});

export const restoreActivityAction = defineAction({
  name: "activities.restore",
  permission: "activity:log",
  input: voidActivityInput,
  run: restoreActivity,
});

export const saveActivityTypeAction = defineAction({
  name: "activities.saveType",
  permission: "activityType:manage",
  input: saveActivityTypeInput,
  run: saveActivityType,
});

export const moveActivityTypeAction = defineAction({
  name: "activities.moveType",
  permission: "activityType:manage",
  input: moveActivityTypeInput,
  run: moveActivityType,
});

export const endActivityTypeAction = defineAction({
  name: "activities.endType",
  permission: "activityType:manage",
  input: endActivityTypeInput,
  run: endActivityType,
});

export const restoreActivityTypeAction = defineAction({
  name: "activities.restoreType",
  permission: "activityType:manage",
  input: endActivityTypeInput,
  run: restoreActivityType,
});
