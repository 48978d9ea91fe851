import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { exponentOf } from "@/lib/kernel/money";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { hasRecordedMoney } from "@/lib/org/queries/organisation";
import type { EditOrganisationInput } from "@/lib/org/schema";
import { changedFields } from "@/lib/platform/audit/audit";

/**
 * Changes the settings of the organisation. Days that are logged stay as they are; weeks and quarters are cut anew from
 * what is set here. The currency stays once there is money in it.
 */
export async function editOrganisation(
  input: EditOrganisationInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<{ version: number }>>> {
  const { version, organisationName, ...settings } = input;
  await tx.$queryRaw`SELECT 1 FROM organisation WHERE id = 1 FOR UPDATE`;
  const before = await tx.organisation.findUnique({ where: { id: 1 } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  if (settings.currency !== before.currency && (await hasRecordedMoney(tx))) {
    return wrongField("currency", "org.errors.currencyFixed");
  }
  const values = { name: organisationName, ...settings };
  const fields = changedFields(before, values);
  if (fields.length === 0) return ok({ value: { version }, audit: [] });
  const data = { ...values, currencyExponent: exponentOf(settings.currency), version: { increment: 1 } };
  await tx.organisation.update({ where: { id: 1 }, data });
  return ok({
    value: { version: version + 1 },
    audit: [{ entity: "Organisation", entityId: "1", fields, values }],
  });
}
