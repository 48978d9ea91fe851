import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { fail, notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import { nameKey } from "@/lib/pipeline/domain/account-name";
import { listNearNames } from "@/lib/pipeline/queries/account-doubles";
import type { AddAccountInput, EditAccountInput } from "@/lib/pipeline/schema/account";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { findParent } from "./account-parent";
import { saveTraitValues } from "./account-trait-values";

type Saved = Promise<Result<Outcome<{ id: string }>>>;

/** Adds an account. One that is nearly called like another is added as well, once the other was shown. */
export async function addAccount(input: AddAccountInput, context: ActionContext): Saved {
  const { tx, now } = context;
  const hint = await hintAtDoubles(tx, input, null);
  if (hint) return hint;
  const id = newId();
  const parent = await findParent(tx, input, null);
  if (!parent.ok) return parent;
  await tx.account.create({ data: { id, name: input.name, parentId: parent.value, createdAt: now } });
  const values = await saveTraitValues(id, input, context);
  if (!values.ok) return values;
  const fields = ["created", ...(parent.value ? ["parentId"] : []), ...values.value];
  return ok({ value: { id }, audit: [{ entity: "Account", entityId: id, fields, values: { name: input.name } }] });
}

export async function editAccount(input: EditAccountInput, context: ActionContext): Saved {
  const { tx } = context;
  const { id, version, name } = input;
  const before = await tx.account.findUnique({ where: { id } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  const hint = nameKey(before.name) === nameKey(name) ? null : await hintAtDoubles(tx, input, id);
  if (hint) return hint;
  const parent = await findParent(tx, input, id);
  if (!parent.ok) return parent;
  const data = { name, parentId: parent.value };
  const { count } = await tx.account.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) return outdated();
  const values = await saveTraitValues(id, input, context);
  if (!values.ok) return values;
  const fields = [...changedFields(before, data), ...values.value];
  const audit = fields.length === 0 ? [] : [{ entity: "Account", entityId: id, fields, values: { name } }];
  return ok({ value: { id }, audit });
}

/**
 * Answers once with the accounts that are nearly called so, each under a field of its own; whoever sends the same name again
 * has seen them and is not asked a second time.
 */
async function hintAtDoubles(tx: Tx, { name, seenFor }: AddAccountInput, ownId: string | null) {
  if (seenFor && nameKey(seenFor) === nameKey(name)) return null;
  const doubles = await listNearNames(name, ownId, tx);
  if (doubles.length === 0) return null;
  const fieldErrors = Object.fromEntries(
    doubles.map((double) => [
      `near.${double.id}`,
      { key: "pipeline.accounts.nearName", values: { name: double.name } },
    ]),
  );
  return fail({ code: "NEAR_NAME", message: "pipeline.errors.nearName", fieldErrors });
}
