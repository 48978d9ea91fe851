import { inTransaction } from "@/lib/platform/db/database";
import type { OutboxHandler } from "@/lib/platform/outbox/outbox";
import { createBuiltInTypes } from "./commands/built-in-types";
import { foldUnits } from "./commands/fold-units";

/** A new organisation begins with the built-in activity types. */
export const onOrganisationCreated: OutboxHandler = (_payload, { tx }) => createBuiltInTypes(tx);

/** Keeps the totals of teams and company cheap to look at: each look adds up what waits, and people log all the time. */
export async function foldWaitingUnits(): Promise<boolean> {
  await inTransaction(foldUnits);
  return false;
}
