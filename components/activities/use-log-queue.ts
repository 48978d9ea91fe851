"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useEffect, useSyncExternalStore } from "react";
import { sendWaiting } from "./log-queue";
import { type QueuedLog, readQueue, subscribe } from "./log-store";

const NONE: readonly QueuedLog[] = [];
const TRY_EVERY_MS = 15_000;
// Long enough for a tap of this very moment to arrive by itself.
const SOON_MS = 400;

/** What waits on this device, and the trying again: when the connection returns, when the page is looked at, and now and then. */
export function useLogQueue(personId: string): { queue: readonly QueuedLog[]; sendNow: () => Promise<void> } {
  const queue = useSyncExternalStore(
    subscribe,
    () => readQueue(personId),
    () => NONE,
  );
  const router = useRouter();
  const sendNow = useCallback(async () => {
    const arrived = await sendWaiting(personId);
    if (arrived > 0) startTransition(() => router.refresh());
  }, [personId, router]);
  const isWaiting = queue.some((entry) => !entry.refusal);
  useEffect(() => {
    if (!isWaiting) return;
    const soon = setTimeout(sendNow, SOON_MS);
    const timer = setInterval(sendNow, TRY_EVERY_MS);
    window.addEventListener("online", sendNow);
    document.addEventListener("visibilitychange", sendNow);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
      window.removeEventListener("online", sendNow);
      document.removeEventListener("visibilitychange", sendNow);
    };
  }, [isWaiting, sendNow]);
  return { queue, sendNow };
}
