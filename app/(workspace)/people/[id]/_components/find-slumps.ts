import { cache } from "react";
import { findScope } from "@/lib/access/gate/gate";
import { addDays, type Day } from "@/lib/kernel/period";
import { listSlumpsOf } from "@/lib/metrics/queries/slumps";

/** Half a year of what fell below their usual. */
const DAYS = 182;

/** The slumps of somebody that the reader may know of; looked up once for all parts of the page. */
export const findSlumps = cache(async (personId: string, today: Day) => {
  const scope = await findScope("slump:read");
  return scope ? listSlumpsOf(scope, personId, { since: addDays(today, -DAYS), now: new Date() }) : [];
});
