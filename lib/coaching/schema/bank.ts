import { z } from "zod";
import { FUNNEL_STEPS, GROW_PARTS, SITUATIONS } from "@/lib/coaching/domain/questions";
import { id, optionalText, version } from "@/lib/kernel/fields";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";

const some = <T extends string>(names: readonly [T, ...T[]]) =>
  z
    .union([z.array(z.enum(names)).max(names.length), z.enum(names).transform((one) => [one])], "errors.choice")
    .default([]);

const fields = {
  wordsEn: optionalText(300),
  wordsDe: optionalText(300),
  grow: z.enum(GROW_PARTS, "errors.choice"),
  situations: some(SITUATIONS),
  steps: some(FUNNEL_STEPS),
  skills: some(SKILL_KEYS),
};

export const addBankQuestionInput = z.object(fields);
export const editBankQuestionInput = z.object({ id, version, ...fields });
export const endBankQuestionInput = z.object({ id, version });

export type AddBankQuestionInput = z.output<typeof addBankQuestionInput>;
export type EditBankQuestionInput = z.output<typeof editBankQuestionInput>;
export type EndBankQuestionInput = z.output<typeof endBankQuestionInput>;
