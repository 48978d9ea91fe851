import { database } from "@/lib/platform/db/database";

const EVERY_MS = 300;

/**
 * Tells how far an import is, over a connection of its own: what its transaction writes nobody sees until it is over. Told at
 * most three times a second within a step, and never so that the work waits or fails for it.
 */
export function progressTeller(importId: string) {
  let told = { step: "", at: 0 };
  let last: Promise<unknown> = Promise.resolve();
  return {
    tell(step: string, done: number, total: number): void {
      if (step === told.step && Date.now() - told.at < EVERY_MS) return;
      told = { step, at: Date.now() };
      const data = { step, done, total, updatedAt: new Date() };
      // One after the other: a later word must not be overtaken by an earlier one.
      last = last
        .then(() =>
          database().importProgress.upsert({ where: { importId }, create: { importId, ...data }, update: data }),
        )
        .catch(() => undefined);
    },
    async end(): Promise<void> {
      await last;
      await database()
        .importProgress.deleteMany({ where: { importId } })
        .catch(() => undefined);
    },
  };
}
