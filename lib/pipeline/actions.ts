"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { addAccount, editAccount } from "./commands/account";
import { moveOpportunity } from "./commands/move-opportunity";
import { addOpportunity, editOpportunity } from "./commands/opportunity";
import { reassignRecords } from "./commands/reassign";
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
