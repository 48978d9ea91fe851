import { scanPeople } from "@/lib/metrics/commands/scan-people";
import { refreshSpread } from "@/lib/metrics/commands/spread";
import { database } from "@/lib/platform/db/database";
import { LONGEST_MS } from "./load-company";

/** The slumps of the story, each told when it was seen, as if the product had been running all the while. */
export async function tellSlumps(now: Date): Promise<void> {
  await refreshSpread(now);
  const reps = await database().person.findMany({
    where: { role: "REP" },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const ids = reps.map(({ id }) => id);
  await database().$transaction((tx) => scanPeople(tx, ids, { now, telling: "then" }), { timeout: LONGEST_MS });
}
