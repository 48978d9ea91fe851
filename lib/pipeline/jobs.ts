import type { OutboxHandler } from "@/lib/platform/outbox/outbox";
import { createBuiltInStages } from "./commands/stages";
import { createBuiltInTraits } from "./commands/traits";

/** A new organisation begins with the built-in stages, and with what its accounts are described by. */
export const onOrganisationCreated: OutboxHandler = async (_payload, { tx }) => {
  await createBuiltInStages(tx);
  await createBuiltInTraits(tx);
};
