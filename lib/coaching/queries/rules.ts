import type { Scope } from "@/lib/access/scope/scope";
import { NOTE_MONTHS } from "@/lib/coaching/domain/note";
import { database } from "@/lib/platform/db/database";

/** The rules for coaching; they are everybody's, and the scope says only that somebody asked who is asking. */
export async function findCoachingRules(_scope: Scope): Promise<{ noteMonths: number; version: number }> {
  const rules = await database().coachingRules.findUnique({ where: { id: 1 } });
  return { noteMonths: rules?.noteMonths ?? NOTE_MONTHS.first, version: rules?.version ?? 1 };
}
