import type { Scope } from "@/lib/access/scope/scope";
import type { Counts, ImportState } from "@/lib/importing/views";
import { database } from "@/lib/platform/db/database";

/** How an import ended, in a few numbers. */
export type ImportOutcome = { state: ImportState; files: string[]; created: number; updated: number; rejected: number };

/** How these imports stand; one that was thrown away is not among them. */
export async function listOutcomes(_scope: Scope, ids: readonly string[]): Promise<Map<string, ImportOutcome>> {
  const rows = await database().importRun.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, state: true, findings: true, files: { select: { name: true }, orderBy: { name: "asc" } } },
  });
  return new Map(
    rows.map(({ id, state, findings, files }) => {
      const sum = (key: keyof Counts) => countsOf(findings).reduce((total, counts) => total + counts[key], 0);
      const names = files.map((file) => file.name);
      return [id, { state, files: names, created: sum("create"), updated: sum("update"), rejected: sum("reject") }];
    }),
  );
}

function countsOf(findings: unknown): Counts[] {
  const isCounted = typeof findings === "object" && findings !== null && "counts" in findings;
  return isCounted ? Object.values(findings.counts as Record<string, Counts>) : [];
}
