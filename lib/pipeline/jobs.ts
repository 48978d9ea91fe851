import { inTransaction } from "@/lib/platform/db/database";
import type { OutboxHandler } from "@/lib/platform/outbox/outbox";
import { createBuiltInStages } from "./commands/stages";
import { createBuiltInTraits } from "./commands/traits";
import { countWonDays } from "./commands/won-days";

/** A new organisation begins with the built-in stages, and with what its accounts are described by. */
export const onOrganisationCreated: OutboxHandler = async (_payload, { tx }) => {
  await createBuiltInStages(tx);
  await createBuiltInTraits(tx);
};

/** Keeps what is shown of won days cheap: each look counts the days that wait, and people close deals all the time. */
export async function foldWonDays(): Promise<boolean> {
  await inTransaction(countWonDays);
  return false;
}
