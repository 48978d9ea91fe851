"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { decideExplanation } from "./commands/explanation";
import { addMetric, editMetric, endMetric, restoreMetric } from "./commands/metric";
import { acceptUsual, explainSlump, seeSlump, shareSlump } from "./commands/slump";
import { editSlumpRules } from "./commands/slump-rules";
import { endTrackingPlan, saveTrackingPlan } from "./commands/tracking-plan";
import {
  addMetricInput,
  editMetricInput,
  editSlumpRulesInput,
  endMetricInput,
  endTrackingPlanInput,
  saveTrackingPlanInput,
} from "./schema/metric";
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

export const addMetricAction = defineAction({
  name: "metrics.addMetric",
  permission: "metric:manage",
  input: addMetricInput,
  run: addMetric,
  redirectTo: () => "/metrics",
});

export const editMetricAction = defineAction({
  name: "metrics.editMetric",
  permission: "metric:manage",
  input: editMetricInput,
  run: editMetric,
});

export const endMetricAction = defineAction({
  name: "metrics.endMetric",
  permission: "metric:manage",
  input: endMetricInput,
  run: endMetric,
});

export const restoreMetricAction = defineAction({
  name: "metrics.restoreMetric",
  permission: "metric:manage",
  input: endMetricInput,
  run: restoreMetric,
});

export const saveTrackingPlanAction = defineAction({
  name: "metrics.saveTrackingPlan",
  permission: "trackingPlan:manage",
  input: saveTrackingPlanInput,
  run: saveTrackingPlan,
});

export const endTrackingPlanAction = defineAction({
  name: "metrics.endTrackingPlan",
  permission: "trackingPlan:manage",
  input: endTrackingPlanInput,
  run: endTrackingPlan,
});

export const editSlumpRulesAction = defineAction({
  name: "metrics.editSlumpRules",
  permission: "settings:manage",
  input: editSlumpRulesInput,
  run: editSlumpRules,
});
