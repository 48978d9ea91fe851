"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { useToast } from "@/components/ui/toast";
import type { ActionState } from "@/lib/kernel/action-state";
import type { Day } from "@/lib/kernel/period";
import { deliver } from "./log-queue";
import { drop, keep, type QueuedLog } from "./log-store";
import type { LoggableType } from "./use-log-tap";
import { useTakeBack } from "./use-take-back";

type Asked = { personId: string; types: readonly LoggableType[]; today: Day; key: string };
type Done = { entry: QueuedLog; isSent: boolean };

/**
 * Sends the whole form the way that a tap goes. Without a connection it waits on the device, names and all; what the server
 * then does not know comes back to be put right.
 */
export function useLogForm({ personId, types, today, key }: Asked) {
  const t = useTranslations("activities.log");
  const router = useRouter();
  const toast = useToast();
  const takeBack = useTakeBack(personId);

  const send = async (_state: ActionState, form: FormData): Promise<ActionState<Done>> => {
    const entry = entryOf(form, { key, today });
    const delivery = await deliver(entry);
    if ("refused" in delivery) {
      const { message, fieldErrors } = delivery;
      const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
      return { ok: false, error: { code: "INVALID", message, fieldErrors }, values };
    }
    drop(personId, key);
    if ("kept" in delivery) keep(personId, { ...entry, tried: true });
    return { ok: true, value: { entry, isSent: "sent" in delivery } };
  };

  const onDone = (value: unknown) => {
    const { entry, isSent } = value as Done;
    const { typeId, count } = entry;
    const type = types.find((candidate) => candidate.id === typeId)?.label ?? "";
    const text = count > 1 ? t("loggedCount", { count, type }) : t("logged", { type });
    toast.show({ text, undo: () => void takeBack(entry) });
    if (isSent) startTransition(() => router.refresh());
  };
  return { send, onDone };
}

const WORDS = ["accountName", "accountId", "opportunityId", "outcome", "note"] as const;

/** Today without a time is the moment of writing, however late it is sent; any other day or time is said as it stands. */
function entryOf(form: FormData, { key, today }: { key: string; today: Day }): QueuedLog {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const words = WORDS.map((name) => [name, text(name)] as const).filter(([, value]) => value !== "");
  const [day, time, count] = [text("day"), text("time"), text("count")];
  const isNow = time === "" && (day === "" || day === today);
  return {
    idempotencyKey: key,
    typeId: text("typeId"),
    count: count === "" ? 1 : Number(count),
    occurredAt: new Date().toISOString(),
    ...Object.fromEntries(words),
    ...(isNow ? {} : { day: day || today, ...(time ? { time } : {}) }),
  };
}
