import type { ActionContext } from "@/lib/access/action/action-spec";
import { fail, type MessageRef, type Result, wrongField } from "@/lib/kernel/result";
import {
  CRITERIA_RANGE,
  hasRightCount,
  LONGEST,
  type TemplateProblem,
  type TypedCriterion,
  templateProblems,
} from "@/lib/skills/domain/template";
import { traitFieldOf, wordFieldOf } from "@/lib/skills/domain/typed-template";

/** Why typed criteria are no template, at the fields in which they were typed; null where they are one. */
export function refuseCriteria(
  criteria: readonly TypedCriterion[],
  actor: ActionContext["actor"],
): Result<never> | null {
  if (!hasRightCount(criteria)) {
    return wrongField("criteria", { key: "skills.errors.criteriaCount", values: CRITERIA_RANGE });
  }
  const problems = templateProblems(criteria);
  if (problems.length === 0) return null;
  const fieldErrors = Object.fromEntries(problems.map((problem) => refusalOf(problem, actor.locale)));
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors });
}

/** Words that are missing altogether are asked for in the language of whoever types. */
function refusalOf(
  problem: TemplateProblem,
  language: ActionContext["actor"]["locale"],
): [string, string | MessageRef] {
  switch (problem.what) {
    case "TWICE":
      return [traitFieldOf("skill", problem.key), "errors.choice"];
    case "WORDS_NEEDED":
      return [wordFieldOf({ language, part: "name" }, problem.key), "skills.errors.wordsNeeded"];
    case "REST_NEEDED":
      return [wordFieldOf(problem, problem.key), "skills.errors.restNeeded"];
    case "SAME_NAME":
      return [wordFieldOf(problem, problem.key), "skills.errors.sameName"];
    case "TOO_LONG":
      return [
        wordFieldOf(problem, problem.key),
        { key: "errors.tooLong", values: { limit: problem.part === "name" ? LONGEST.name : LONGEST.level } },
      ];
  }
}
