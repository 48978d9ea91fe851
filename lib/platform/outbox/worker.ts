import { logError } from "@/lib/platform/log/log";
import { handleNext, type OutboxHandlers } from "./outbox";

const EVERY_MS = 2_000;

/** Looks for due events every two seconds for as long as the process lives, one at a time. */
export function startOutboxWorker(handlers: OutboxHandlers): { stop(): void } {
  if (Object.keys(handlers).length === 0) return { stop() {} };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      while (!stopped && (await handleNext(handlers, new Date())));
    } catch (error) {
      logError("outbox.round", error);
    }
    if (!stopped) timer = setTimeout(round, EVERY_MS).unref();
  };
  timer = setTimeout(round, EVERY_MS).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
