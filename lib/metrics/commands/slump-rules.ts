import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import type { EditSlumpRulesInput } from "@/lib/metrics/schema/metric";
import { changedFields } from "@/lib/platform/audit/audit";

/** Changes the rules for slumps from the next one on; whoever was told something is released as they were told. */
export async function editSlumpRules(
  { version, ...rules }: EditSlumpRulesInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<{ version: number }>>> {
  await tx.$queryRaw`SELECT 1 FROM slump_rules WHERE id = 1 FOR UPDATE`;
  const before = await tx.slumpRules.findUnique({ where: { id: 1 } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  const fields = changedFields(before, rules);
  if (fields.length === 0) return ok({ value: { version }, audit: [] });
  await tx.slumpRules.update({ where: { id: 1 }, data: { ...rules, version: { increment: 1 } } });
  return ok({
    value: { version: version + 1 },
    audit: [{ entity: "SlumpRules", entityId: "1", fields, values: rules }],
  });
}
