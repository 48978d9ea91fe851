"use client";

import { useTranslations } from "next-intl";
import { dropDraftsOf } from "@/components/forms/draft-store";
import { forgetPerson } from "./log-desk";
import { sendWaiting } from "./log-queue";
import { readQueue } from "./log-store";

/**
 * Signing out of a device on which something may wait: it is sent first, and where that fails the person decides. Nothing is
 * forgotten before the server has ended the session, because without a connection there is no signing out.
 */
export function useSignOut(personId: string): { mayLeave: () => Promise<boolean>; onLeave: () => void } {
  const t = useTranslations("activities.log");
  const mayLeave = async () => {
    await sendWaiting(personId);
    const count = readQueue(personId).length;
    return count === 0 || window.confirm(t("unsent", { count }));
  };
  const onLeave = () => {
    forgetPerson(personId);
    dropDraftsOf(personId);
  };
  return { mayLeave, onLeave };
}
