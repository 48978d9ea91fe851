"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import { voidActivityAction } from "@/lib/activities/actions";
import { newId } from "@/lib/kernel/ids";
import { type Delivery, deliver, drop, keep, mark, type QueuedLog, readQueue } from "./log-queue";

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
  const lastTap = useRef({ typeId: "", at: 0 });
  const [onTheWay, add] = useOptimistic<readonly QueuedLog[], QueuedLog>([], (list, entry) => [...list, entry]);

  const takeBack = async (entry: QueuedLog, delivery: Promise<Delivery>) => {
    const first = await delivery;
    const isWaiting = readQueue(personId).some((one) => one.idempotencyKey === entry.idempotencyKey);
    drop(personId, entry.idempotencyKey);
    // What was kept may have been sent since; its key brings the same entry back and makes no second one.
    const result = "kept" in first && !isWaiting ? await deliver(entry) : first;
    if ("sent" in result) await voidActivityAction({ id: result.sent.id });
    toast.show({ text: t("voided") });
    // What never left the device changed nothing on the server, and a page that is asked for offline would be lost.
    if ("sent" in result) startTransition(() => router.refresh());
  };

  const settle = (entry: QueuedLog, delivery: Delivery) => {
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
    toast.show({ text: t("logged", { type: type.label }), undo: () => void takeBack(entry, delivery) });
    startTransition(async () => {
      add(entry);
      settle(entry, await delivery);
    });
  };
  return { tap, onTheWay };
}
