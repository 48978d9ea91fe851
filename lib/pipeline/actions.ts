"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { addAccount, editAccount } from "./commands/account";
import { moveOpportunity } from "./commands/move-opportunity";
import { addOpportunity, editOpportunity } from "./commands/opportunity";
import { reassignRecords } from "./commands/reassign";
import { addStage, editStage } from "./commands/stage";
import { endStage, moveStage, restoreStage } from "./commands/stage-list";
import { addTrait, editTrait } from "./commands/trait";
import { endTrait, moveTrait, restoreTrait } from "./commands/trait-list";
import {
  addAccountInput,
  addTraitInput,
  editAccountInput,
  editTraitInput,
  moveTraitInput,
  traitInput,
} from "./schema/account";
import { addOpportunityInput, editOpportunityInput, moveOpportunityInput, reassignInput } from "./schema/opportunity";
import { addStageInput, editStageInput, moveStageInput, stageInput } from "./schema/stage";

export const addOpportunityAction = defineAction({
  name: "pipeline.addOpportunity",
  permission: "opportunity:write",
  input: addOpportunityInput,
  run: addOpportunity,
  redirectTo: ({ id }) => `/pipeline/${id}`,
});

export const editOpportunityAction = defineAction({
  name: "pipeline.editOpportunity",
  permission: "opportunity:write",
  input: editOpportunityInput,
  run: editOpportunity,
});

export const moveOpportunityAction = defineAction({
  name: "pipeline.moveOpportunity",
  permission: "opportunity:write",
  input: moveOpportunityInput,
  run: moveOpportunity,
});

export const reassignRecordsAction = defineAction({
  name: "pipeline.reassignRecords",
  permission: "record:reassign",
  input: reassignInput,
  run: reassignRecords,
});

export const addAccountAction = defineAction({
  name: "pipeline.addAccount",
  permission: "account:write",
  input: addAccountInput,
  run: addAccount,
  redirectTo: ({ id }) => `/accounts/${id}`,
});

export const editAccountAction = defineAction({
  name: "pipeline.editAccount",
  permission: "account:write",
  input: editAccountInput,
  run: editAccount,
  redirectTo: ({ id }) => `/accounts/${id}`,
});

export const addTraitAction = defineAction({
  name: "pipeline.addTrait",
  permission: "settings:manage",
  input: addTraitInput,
  run: addTrait,
});

export const editTraitAction = defineAction({
  name: "pipeline.editTrait",
  permission: "settings:manage",
  input: editTraitInput,
  run: editTrait,
});

export const moveTraitAction = defineAction({
  name: "pipeline.moveTrait",
  permission: "settings:manage",
  input: moveTraitInput,
  run: moveTrait,
});

export const endTraitAction = defineAction({
  name: "pipeline.endTrait",
  permission: "settings:manage",
  input: traitInput,
  run: endTrait,
});

export const restoreTraitAction = defineAction({
  name: "pipeline.restoreTrait",
  permission: "settings:manage",
  input: traitInput,
  run: restoreTrait,
});

export const addStageAction = defineAction({
  name: "pipeline.addStage",
  permission: "settings:manage",
  input: addStageInput,
  run: addStage,
});

export const editStageAction = defineAction({
  name: "pipeline.editStage",
  permission: "settings:manage",
  input: editStageInput,
  run: editStage,
});

export const moveStageAction = defineAction({
  name: "pipeline.moveStage",
  permission: "settings:manage",
  input: moveStageInput,
  run: moveStage,
});

export const endStageAction = defineAction({
  name: "pipeline.endStage",
  permission: "settings:manage",
  input: stageInput,
  run: endStage,
});

export const restoreStageAction = defineAction({
  name: "pipeline.restoreStage",
  permission: "settings:manage",
  input: stageInput,
  run: restoreStage,
});
