"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { closeFeed, openFeed } from "./commands/calendar-feed";
import { closeFeedInput, openFeedInput } from "./schema";

export const openFeedAction = defineAction({
  name: "appointments.openFeed",
  permission: "profile:write",
  input: openFeedInput,
  run: openFeed,
  keeps: () => ({ token: "" }),
});

export const closeFeedAction = defineAction({
  name: "appointments.closeFeed",
  permission: "profile:write",
  input: closeFeedInput,
  run: closeFeed,
});
