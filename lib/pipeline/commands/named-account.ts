import { fail, ok, type Result, wrongField } from "@/lib/kernel/result";
import { listNamed, tellApart } from "@/lib/pipeline/queries/named-accounts";
import type { NamedAccount } from "@/lib/pipeline/views/account";
import type { Tx } from "@/lib/platform/db/database";

/** A name as somebody typed it; the id tells accounts of one name apart and counts only together with that name. */
type Asked = { name: string | undefined; id: string | undefined };

/**
 * The account that a typed name means; nothing typed is none. Where several have the name, the refusal brings them along,
 * each under a field of its own, so that the form can ask which one.
 */
export async function findNamedAccount(tx: Tx, { name, id }: Asked, field: string): Promise<Result<string | null>> {
  if (!name) return ok(null);
  const found = await listNamed(name, tx);
  const [first, second] = found;
  if (!first) return wrongField(field, "pipeline.errors.accountUnknown");
  const meant = found.find((account) => account.id === id?.toLowerCase()) ?? (second ? null : first);
  return meant ? ok(meant.id) : ambiguous(tx, found, field);
}

async function ambiguous(tx: Tx, found: readonly NamedAccount[], field: string): Promise<Result<never>> {
  const accounts = await tellApart(found, tx);
  const choices = accounts.map(({ id, name, about, addedAt }) => {
    const values = { name, about: about || "none", at: addedAt };
    return [`${field}.${id}`, { key: "pipeline.accounts.form.toldApart", values }] as const;
  });
  const fieldErrors = { [field]: "pipeline.errors.accountAmbiguous", ...Object.fromEntries(choices) };
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors });
}
