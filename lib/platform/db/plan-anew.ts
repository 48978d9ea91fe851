import { Prisma } from "./generated/client";
import { PLANNED_ANEW } from "./statement-names";

/** Stands at the head of a query that is planned for its values each time. */
export const PLAN_ANEW = Prisma.raw(PLANNED_ANEW);
