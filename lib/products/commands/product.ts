import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { productValue } from "@/lib/products/domain/product-value";
import type { AddProductInput, EditProductInput } from "@/lib/products/schema";

export async function addProduct(
  input: AddProductInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { tx, now } = context;
  const data = await columnsOf(input, context, null);
  if (!data.ok) return data;
  const id = newId();
  await tx.product.create({ data: { id, ...data.value, createdAt: now } });
  const audit = [{ entity: "Product", entityId: id, fields: ["created"], values: { name: input.name } }];
  return ok({ value: { id }, audit });
}

/** Changes a product from now on; what was sold keeps its own amounts. */
export async function editProduct(input: EditProductInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { tx } = context;
  const { id, version } = input;
  const before = await tx.product.findUnique({ where: { id } });
  if (!before) return notFound();
  const data = await columnsOf(input, context, id);
  if (!data.ok) return data;
  const { count } = await tx.product.updateMany({
    where: { id, version },
    data: { ...data.value, version: { increment: 1 } },
  });
  if (count !== 1) return outdated();
  const fields = changedFields(before, data.value);
  return ok({ value: null, audit: [{ entity: "Product", entityId: id, fields, values: { name: input.name } }] });
}

async function columnsOf(input: AddProductInput, { actor, tx }: ActionContext, ownId: string | null) {
  const value = productValue(input, actor.organisation.currencyExponent);
  if (!value.ok) return value;
  const taken = await isTaken(tx, input.name, ownId);
  if (taken) return wrongField("name", "products.errors.nameTaken");
  const { listPriceMinor, unitCostMinor, marginPpm } = value.value;
  return ok({
    name: input.name,
    family: input.family ?? null,
    listPriceMinor: listPriceMinor === null ? null : BigInt(listPriceMinor),
    unitCostMinor: unitCostMinor === null ? null : BigInt(unitCostMinor),
    marginPpm,
    activeFrom: input.activeFrom ? columnOfDay(input.activeFrom) : null,
    activeUntil: input.activeUntil ? columnOfDay(input.activeUntil) : null,
  });
}

async function isTaken(tx: Tx, name: string, ownId: string | null): Promise<boolean> {
  // One name, one product: two at once with the same new name wait for each other here.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('product.name'))`;
  const other = await tx.product.findFirst({
    where: { name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  return other !== null && other.id !== ownId;
}
