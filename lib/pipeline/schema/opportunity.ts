import { z } from "zod";
import { day, id, optionalText, text, typedAmount, version, whole } from "@/lib/kernel/fields";

export const MOST_LINES = 40;

const column = <T extends z.ZodType>(entry: T) => z.array(entry).max(MOST_LINES).default([]);

/** Three columns of a form, cell beside cell; a row without a product is an empty row. */
const typedLines = {
  lineProduct: column(z.union([id, z.literal("")])),
  lineQuantity: column(z.union([whole(1, 1_000_000), z.literal("").transform(() => 1)])),
  lineAmount: column(z.union([typedAmount, z.literal("")])),
};

const fields = {
  name: text(160),
  ownerId: id,
  /** As it is typed; `accountId` tells accounts of one name apart and counts only together with that name. */
  accountName: optionalText(160),
  accountId: id.optional(),
  amount: typedAmount.optional(),
  currency: z
    .string()
    .refine((code) => Intl.supportedValuesOf("currency").includes(code), "errors.choice")
    .optional(),
  contactName: optionalText(120),
  contactPhone: optionalText(60),
  nextStep: optionalText(200),
  nextStepOn: day.optional(),
  openedOn: day.optional(),
  expectedCloseOn: day.optional(),
  ...typedLines,
};

export const addOpportunityInput = z.object({ ...fields, stageId: id });

export const editOpportunityInput = z.object({
  id,
  version,
  ...fields,
  /** Of one that is closed; an open one has neither. */
  closedOn: day.optional(),
  reason: optionalText(200),
});

export const moveOpportunityInput = z.object({
  id,
  version,
  stageId: id,
  closedOn: day.optional(),
  reason: optionalText(200),
});

export const reassignInput = z.object({ fromPersonId: id, toPersonId: id, includesClosed: z.literal("on").optional() });

export type AddOpportunityInput = z.output<typeof addOpportunityInput>;
export type EditOpportunityInput = z.output<typeof editOpportunityInput>;
export type MoveOpportunityInput = z.output<typeof moveOpportunityInput>;
export type ReassignInput = z.output<typeof reassignInput>;
