import { database } from "@/lib/platform/db/database";

const EVERY_MS = 300;

/**
 * Tells how far an import is, over a connection of its own: what its transaction writes nobody sees until it is over. Told at
 * most three times a second, and never so that the work waits or fails for it.
 */
export function progressTeller(importId: string) {
  let told = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    tell(step: string, done: number, total: number): void {
      if (Date.now() - told < EVERY_MS) return;
      told = Date.now();
      const data = { step, done, total, updatedAt: new Date() };
      last = database()
        .importProgress.upsert({ where: { importId }, create: { importId, ...data }, update: data })
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
