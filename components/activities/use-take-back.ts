"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { useToast } from "@/components/ui/toast";
import { takeBack } from "./log-queue";
import type { QueuedLog } from "./log-store";

/** Undoes what was just logged, and says what became of that: only what the server has taken back is taken back. */
export function useTakeBack(personId: string): (entry: QueuedLog) => Promise<void> {
  const t = useTranslations("activities.log");
  const router = useRouter();
  const toast = useToast();
  return async (entry) => {
    const delivery = await takeBack(personId, entry);
    if ("refused" in delivery) return toast.show({ text: t("undoFailed", { reason: delivery.refused }) });
    toast.show({ text: t("sent" in delivery ? "voided" : "undoWaits") });
    // A page that is asked for without a connection would be lost.
    if ("sent" in delivery) startTransition(() => router.refresh());
  };
}
