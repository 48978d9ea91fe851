import type { ActionContext } from "@/lib/access/action/action-spec";
import { dayAt } from "@/lib/kernel/period";

/** Whoever has left is coached no more. */
export async function isEmployed({ tx, now, actor }: ActionContext, personId: string): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { leftOn: true } });
  const today = dayAt(now, actor.timeZone);
  return person !== null && (person.leftOn === null || person.leftOn.toISOString().slice(0, 10) > today);
}
