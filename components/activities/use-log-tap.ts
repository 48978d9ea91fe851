"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import { newId } from "@/lib/kernel/ids";
import { type Delivery, deliver } from "./log-queue";
import { drop, findQueued, keep, mark, type QueuedLog } from "./log-store";
import { useTakeBack } from "./use-take-back";

const DOUBLE_TAP_MS = 600;

export type LoggableType = { id: string; label: string; icon: string };

/**
 * One tap logs now. The entry is on the device before it is on its way, so nothing is lost; the count in the button grows at
 * once; the toast takes it back for ten seconds, wherever it is by then.
 */
export function useLogTap(personId: string, onRefused: (reason: string) => void) {
  const t = useTranslations("activities.log");
  const router = useRouter();
  const toast = useToast();
  const takeBack = useTakeBack(personId);
  const lastTap = useRef({ typeId: "", at: 0 });
  const [onTheWay, add] = useOptimistic<readonly QueuedLog[], QueuedLog>([], (list, entry) => [...list, entry]);

  const settle = (entry: QueuedLog, delivery: Delivery) => {
    // What is not there any more, or is to be taken back, was settled elsewhere.
    const queued = findQueued(personId, entry.idempotencyKey);
    if (!queued || queued.takenBack) return;
    if ("kept" in delivery) return mark(personId, entry.idempotencyKey, { tried: true });
    drop(personId, entry.idempotencyKey);
    if ("sent" in delivery) return startTransition(() => router.refresh());
    toast.hide();
    onRefused(delivery.refused);
  };

  const tap = (type: LoggableType) => {
    const now = Date.now();
    const isDouble = lastTap.current.typeId === type.id && now - lastTap.current.at < DOUBLE_TAP_MS;
    if (isDouble) return;
    lastTap.current = { typeId: type.id, at: now };
    const entry: QueuedLog = {
      idempotencyKey: newId(),
      typeId: type.id,
      count: 1,
      occurredAt: new Date(now).toISOString(),
    };
    keep(personId, entry);
    const delivery = deliver(entry);
    toast.show({ text: t("logged", { type: type.label }), undo: () => void takeBack(entry) });
    startTransition(async () => {
      add(entry);
      settle(entry, await delivery);
    });
  };
  return { tap, onTheWay };
}
