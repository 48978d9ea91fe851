import type { Scope } from "@/lib/access/scope/scope";
import { database } from "@/lib/platform/db/database";

export type SlumpRulesView = { releaseMornings: number; releaseTime: string; rampWeeks: number; version: number };

/** The rules for slumps; they are everybody's, and the scope says only that somebody asked who is asking. */
export async function findSlumpRules(_scope: Scope): Promise<SlumpRulesView | null> {
  return database().slumpRules.findUnique({
    where: { id: 1 },
    select: { releaseMornings: true, releaseTime: true, rampWeeks: true, version: true },
  });
}
