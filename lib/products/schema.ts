import { z } from "zod";
import { day, id, optionalText, text, typedAmount, version } from "@/lib/kernel/fields";

const fields = {
  name: text(120),
  family: optionalText(80),
  listPrice: typedAmount.optional(),
  unitCost: typedAmount.optional(),
  /** Per cent of the price, for products whose cost nobody wants to write down. */
  margin: typedAmount.optional(),
  activeFrom: day.optional(),
  activeUntil: day.optional(),
};

export const addProductInput = z.object(fields);

export const editProductInput = z.object({ id, version, ...fields });

export type AddProductInput = z.output<typeof addProductInput>;
export type EditProductInput = z.output<typeof editProductInput>;
