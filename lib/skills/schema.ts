import { z } from "zod";
import { LEVELS } from "./domain/rubric";
import { SKILL_KEYS } from "./domain/skills";

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, "errors.choice");
const words = z.object({
  name: z.string(),
  levels: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
});

/** A rubric as it lies in the database with the card that was filled in by it. */
export const rubricSchema = z.object({
  criteria: z.array(
    z.object({
      key,
      skill: z.enum(SKILL_KEYS),
      isMandatory: z.boolean(),
      words: z.object({ en: words.optional(), de: words.optional() }).optional(),
    }),
  ),
});

export const levelSchema = z.union(LEVELS.map((level) => z.literal(level)));

export const scoresSchema = z.array(z.object({ criterion: key, level: levelSchema.nullable(), evidence: z.string() }));
