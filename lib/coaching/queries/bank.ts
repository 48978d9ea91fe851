import type { Scope } from "@/lib/access/scope/scope";
import { FUNNEL_STEPS, GROW_PARTS, type OwnQuestion, SITUATIONS } from "@/lib/coaching/domain/questions";
import type { BankQuestionView } from "@/lib/coaching/views";
import { database, type Tx } from "@/lib/platform/db/database";
import type { BankQuestion } from "@/lib/platform/db/generated/client";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";

/** All questions of the house, those in use first. They are no record of anybody: the scope says only that somebody asked who asks. */
export async function listBank(_scope: Scope): Promise<BankQuestionView[]> {
  const rows = await database().bankQuestion.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const views = rows.map((row) => ({ question: questionOf(row), isEnded: row.endedOn !== null, version: row.version }));
  return [...views.filter(({ isEnded }) => !isEnded), ...views.filter(({ isEnded }) => isEnded)];
}

/** Those in use, as they are proposed. */
export async function listOwnQuestions(tx: Tx): Promise<OwnQuestion[]> {
  const rows = await tx.bankQuestion.findMany({ where: { endedOn: null } });
  return rows.map(questionOf);
}

/** The same for a page. */
export async function listProposable(_scope: Scope): Promise<OwnQuestion[]> {
  return listOwnQuestions(database());
}

/** A name that is none any more leaves its side open. */
function questionOf({ id, wordsEn, wordsDe, grow, situations, steps, skills }: BankQuestion): OwnQuestion {
  return {
    id,
    words: { ...(wordsEn ? { en: wordsEn } : {}), ...(wordsDe ? { de: wordsDe } : {}) },
    grow: GROW_PARTS.find((part) => part === grow) ?? "REALITY",
    situations: SITUATIONS.filter((name) => situations.includes(name)),
    steps: FUNNEL_STEPS.filter((name) => steps.includes(name)),
    skills: SKILL_KEYS.filter((name) => skills.includes(name)),
  };
}
