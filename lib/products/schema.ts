import { z } from "zod";
import { day, decimal, id, optionalText, text, version } from "@/lib/kernel/fields";

const fields = {
  name: text(120),
  family: optionalText(80),
  listPrice: decimal.optional(),
  unitCost: decimal.optional(),
  /** Per cent of the price, for products whose cost nobody wants to write down. */
  margin: decimal.optional(),
  activeFrom: day.optional(),
  activeUntil: day.optional(),
};

export const addProductInput = z.object(fields);

export const editProductInput = z.object({ id, version, ...fields });

export type AddProductInput = z.output<typeof addProductInput>;
export type EditProductInput = z.output<typeof editProductInput>;
