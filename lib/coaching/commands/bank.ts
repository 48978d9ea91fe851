import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { AddBankQuestionInput, EditBankQuestionInput, EndBankQuestionInput } from "@/lib/coaching/schema/bank";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";

type Done<T> = Promise<Result<Outcome<T>>>;

const about = (entityId: string, fields: string[]) => [{ entity: "BankQuestion", entityId, fields }];

/** A question of the house, for everybody who coaches; one language is enough. */
export async function addBankQuestion(input: AddBankQuestionInput, context: ActionContext): Done<{ id: string }> {
  const { actor, tx, now } = context;
  const content = contentOf(input);
  if (!content) return wrongField("wordsEn", "coaching.errors.wordsNeeded");
  const id = newId();
  await tx.bankQuestion.create({ data: { id, ...content, createdById: actor.personId, createdAt: now } });
  return ok({ value: { id }, audit: about(id, ["words"]) });
}

/** What is put from now on; talks of the past keep the words in which it was put. */
export async function editBankQuestion(input: EditBankQuestionInput, { tx }: ActionContext): Done<null> {
  const content = contentOf(input);
  if (!content) return wrongField("wordsEn", "coaching.errors.wordsNeeded");
  return change(tx, input, content, "words");
}

export async function endBankQuestion(input: EndBankQuestionInput, { actor, tx, now }: ActionContext): Done<null> {
  return change(tx, input, { endedOn: columnOfDay(dayAt(now, actor.organisation.timeZone)) }, "endedOn");
}

export async function restoreBankQuestion(input: EndBankQuestionInput, { tx }: ActionContext): Done<null> {
  return change(tx, input, { endedOn: null }, "endedOn");
}

async function change(
  tx: ActionContext["tx"],
  { id, version }: EndBankQuestionInput,
  data: Parameters<typeof tx.bankQuestion.updateMany>[0]["data"],
  field: string,
): Done<null> {
  if (!(await tx.bankQuestion.findUnique({ where: { id }, select: { id: true } }))) return notFound();
  const { count } = await tx.bankQuestion.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1 ? ok({ value: null, audit: about(id, [field]) }) : outdated();
}

function contentOf({ wordsEn, wordsDe, grow, situations, steps, skills }: AddBankQuestionInput) {
  if (!wordsEn && !wordsDe) return null;
  return { wordsEn: wordsEn ?? null, wordsDe: wordsDe ?? null, grow, situations, steps, skills };
}
