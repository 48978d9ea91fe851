import { z } from "zod";
import { flag, id, optionalText, text, version } from "@/lib/kernel/fields";
import { LEVELS } from "./domain/rubric";
import { SKILL_KEYS } from "./domain/skills";
import { typedCriteria } from "./domain/typed-template";

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

/** Longer than any text of a criterion may be, so that whoever wrote too much is told at the field. */
const LONGER = 400;
const typedText = optionalText(LONGER).transform((typed) => typed ?? "");
const typedWords = z.object({ name: typedText, levels: z.array(typedText).length(LEVELS.length) });

const template = {
  name: text(80),
  criteria: z
    .array(
      z.object({
        ...{ key, skill: z.enum(SKILL_KEYS, "errors.choice"), isMandatory: flag },
        ...{ en: typedWords, de: typedWords },
      }),
    )
    .max(30),
};

/** Each criterion has fields of its own, which its key tells apart. */
const withCriteria = (typed: unknown) =>
  typeof typed === "object" && typed !== null ? { ...typed, criteria: typedCriteria({ ...typed }) } : typed;

export const addTemplateInput = z.preprocess(withCriteria, z.object(template));
export const editTemplateInput = z.preprocess(withCriteria, z.object({ id, version, ...template }));
export const endTemplateInput = z.object({ id, version });

export type AddTemplateInput = z.output<typeof addTemplateInput>;
export type EditTemplateInput = z.output<typeof editTemplateInput>;
export type EndTemplateInput = z.output<typeof endTemplateInput>;
