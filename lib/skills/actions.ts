"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { addTemplate, editTemplate, endTemplate, restoreTemplate } from "./commands/template";
import { addTemplateInput, editTemplateInput, endTemplateInput } from "./schema";

export const addTemplateAction = defineAction({
  name: "skills.addTemplate",
  permission: "scorecardTemplate:manage",
  input: addTemplateInput,
  run: addTemplate,
  redirectTo: () => "/ride-alongs/templates",
});

export const editTemplateAction = defineAction({
  name: "skills.editTemplate",
  permission: "scorecardTemplate:manage",
  input: editTemplateInput,
  run: editTemplate,
  redirectTo: () => "/ride-alongs/templates",
});

export const endTemplateAction = defineAction({
  name: "skills.endTemplate",
  permission: "scorecardTemplate:manage",
  input: endTemplateInput,
  run: endTemplate,
});

export const restoreTemplateAction = defineAction({
  name: "skills.restoreTemplate",
  permission: "scorecardTemplate:manage",
  input: endTemplateInput,
  run: restoreTemplate,
});
