"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { decideExplanation } from "./commands/explanation";
import { acceptUsual, explainSlump, seeSlump, shareSlump } from "./commands/slump";
import {
  acceptUsualInput,
  decideExplanationInput,
  explainSlumpInput,
  seeSlumpInput,
  shareSlumpInput,
} from "./schema/slump";

export const seeSlumpAction = defineAction({
  name: "metrics.seeSlump",
  permission: "slump:read",
  input: seeSlumpInput,
  run: seeSlump,
});

export const shareSlumpAction = defineAction({
  name: "metrics.shareSlump",
  permission: "slump:read",
  input: shareSlumpInput,
  run: shareSlump,
});

export const explainSlumpAction = defineAction({
  name: "metrics.explainSlump",
  permission: "slump:read",
  input: explainSlumpInput,
  run: explainSlump,
});

export const decideExplanationAction = defineAction({
  name: "metrics.decideExplanation",
  permission: "slump:decide",
  input: decideExplanationInput,
  run: decideExplanation,
});

export const acceptUsualAction = defineAction({
  name: "metrics.acceptUsual",
  permission: "slump:read",
  input: acceptUsualInput,
  run: acceptUsual,
});
