import type { Rubric } from "./domain/rubric";
import type { Score } from "./domain/scorecard";
import { rubricSchema, scoresSchema } from "./schema";

/** A rubric as it lies in the database; one that is none is a mistake of ours and stops whatever needs it. */
export function readRubric(json: unknown): Rubric {
  return rubricSchema.parse(json);
}

export function readScores(json: unknown): Score[] {
  return scoresSchema.parse(json);
}

/** A template as it is in use or was: its criteria are those of its last version. */
export type TemplateView = {
  id: string;
  name: string;
  isEnded: boolean;
  rubric: Rubric;
  number: number;
  changedAt: Date;
  version: number;
};
