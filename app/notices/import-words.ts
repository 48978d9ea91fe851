import type { Route } from "next";
import { listOutcomes } from "@/lib/importing/queries/outcomes";
import type { ImportState } from "@/lib/importing/views";
import { idsOf, type Resolver, tellEach } from "./told";

const ENDINGS: Partial<Record<ImportState, "imported" | "takenBack" | "importFailed">> = {
  DONE: "imported",
  UNDONE: "takenBack",
  FAILED: "importFailed",
};

/** How the import stands now; one that is being worked on again says so on its own page, and has nothing to tell here. */
export const tellImport: Resolver = async (notices, { scope }, say) => {
  const runs = await scope("import:run");
  if (!runs) return new Map();
  const outcomes = await listOutcomes(runs, idsOf(notices));
  return tellEach(notices, outcomes, ({ state, files, ...counts }, { entityId }) => {
    const ending = ENDINGS[state];
    if (!ending) return null;
    return {
      title: say(`notifications.told.${ending}.title`),
      text: say(`notifications.told.${ending}.text`, { files: files.join(", "), ...counts }),
      href: `/import/${entityId}` as Route,
    };
  });
};
