import { SKILL_KEYS } from "@/lib/skills/domain/skills";
import type { QuestionOccasion } from "./propose-questions";
import { FUNNEL_STEPS, SITUATIONS } from "./questions";

type Kept = { situation: string; step: string | null; skill: string | null };

/** What a talk is about as it lies in the database; a name that is none any more stands for a talk about nothing in particular. */
export function occasionOf({ situation, step, skill }: Kept): QuestionOccasion {
  return {
    situation: SITUATIONS.find((name) => name === situation) ?? "ONE_TO_ONE",
    step: FUNNEL_STEPS.find((name) => name === step) ?? null,
    skill: SKILL_KEYS.find((name) => name === skill) ?? null,
  };
}
