import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { EditCoachingRulesInput } from "@/lib/coaching/schema/rules";
import { ok, outdated, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";

/** How long private notes are kept. Shorter goes for those that are there, too; longer only for what is written from now on. */
export async function editCoachingRules(
  { version, noteMonths }: EditCoachingRulesInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<{ version: number }>>> {
  await tx.coachingRules.createMany({ data: [{ id: 1 }], skipDuplicates: true });
  const { count } = await tx.coachingRules.updateMany({
    where: { id: 1, version },
    data: { noteMonths, version: { increment: 1 } },
  });
  if (count !== 1) return outdated();
  await shortenNotes(tx, noteMonths);
  const values = { noteMonths };
  return ok({
    value: { version: version + 1 },
    audit: [{ entity: "CoachingRules", entityId: "1", fields: ["noteMonths"], values }],
  });
}

async function shortenNotes(tx: Tx, months: number): Promise<void> {
  await tx.$executeRaw`UPDATE coaching_note SET expires_at = least(expires_at, saved_at + make_interval(months => ${months}::int))`;
  await tx.$executeRaw`UPDATE program_note SET expires_at = least(expires_at, saved_at + make_interval(months => ${months}::int))`;
}
