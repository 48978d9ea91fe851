import type { StageView } from "@/lib/pipeline/views/opportunity";
import { database } from "@/lib/platform/db/database";

/** The stages in their order; they are the same for everybody. */
export async function listStages(options: { withEnded?: boolean } = {}): Promise<StageView[]> {
  const stages = await database().stage.findMany({
    where: options.withEnded ? {} : { endedOn: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return stages.map(({ id, key, name, kind, endedOn }) => ({ id, key, name, kind, isEnded: endedOn !== null }));
}
