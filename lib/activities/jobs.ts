import type { OutboxHandler } from "@/lib/platform/outbox/outbox";
import { createBuiltInTypes } from "./commands/built-in-types";

/** A new organisation begins with the built-in activity types. */
export const onOrganisationCreated: OutboxHandler = (_payload, { tx }) => createBuiltInTypes(tx);
