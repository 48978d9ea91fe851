import { startLoop } from "@/lib/platform/jobs/loop";
import { handleNext, type OutboxHandlers } from "./outbox";

/** Handles due events one at a time for as long as the process lives. */
export function startOutboxWorker(handlers: OutboxHandlers): { stop(): void } {
  if (Object.keys(handlers).length === 0) return { stop() {} };
  return startLoop("outbox", (now) => handleNext(handlers, now));
}
