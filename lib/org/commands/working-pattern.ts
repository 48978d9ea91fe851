import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { notFound, ok, type Result } from "@/lib/kernel/result";
import { cutAt } from "@/lib/org/domain/succession";
import type { WorkingPatternInput } from "@/lib/org/schema";
import { datedRow } from "./membership";

/** The share of each weekday that somebody works, from a day on. Weeks before it keep theirs. */
export async function setWorkingPattern(
  input: WorkingPatternInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { personId, from, percents } = input;
  const [person] = await tx.$queryRaw<unknown[]>`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  if (!person) return notFound();
  const rows = await tx.workingPattern.findMany({ where: { personId } });
  const { ended, removed } = cutAt(rows.map(datedRow), from);
  await tx.workingPattern.deleteMany({ where: { id: { in: removed } } });
  await tx.workingPattern.updateMany({ where: { id: { in: ended } }, data: { untilDay: columnOfDay(from) } });
  await tx.workingPattern.create({ data: { id: newId(), personId, fromDay: columnOfDay(from), percents } });
  const values = { from, percents: percents.join(" ") };
  return ok({ value: null, audit: [{ entity: "Person", entityId: personId, fields: ["workingPattern"], values }] });
}
