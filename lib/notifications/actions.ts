"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { readAll, readNotice } from "./commands/read-notices";
import { saveChoices } from "./commands/save-choices";
import { readAllInput, readNoticeInput, saveChoicesInput } from "./schema";

export const readNoticeAction = defineAction({
  name: "notifications.readNotice",
  permission: "notice:read",
  input: readNoticeInput,
  run: readNotice,
});

export const readAllNoticesAction = defineAction({
  name: "notifications.readAll",
  permission: "notice:read",
  input: readAllInput,
  run: readAll,
});

export const saveNoticeChoicesAction = defineAction({
  name: "notifications.updateChoices",
  permission: "profile:write",
  input: saveChoicesInput,
  run: saveChoices,
});
