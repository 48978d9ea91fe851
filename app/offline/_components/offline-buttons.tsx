"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LogButton } from "@/components/activities/log-button";
import type { LogDesk } from "@/components/activities/log-desk";
import { LogWaiting } from "@/components/activities/log-waiting";
import { useLogKeys } from "@/components/activities/use-log-keys";
import { useLogQueue } from "@/components/activities/use-log-queue";
import { useLogTap } from "@/components/activities/use-log-tap";
import { Notice } from "@/components/ui/notice";

/** The buttons of the person's home, into the same queue; each shows how many of its kind wait. */
export function OfflineButtons({ desk: { personId, types } }: { desk: LogDesk }) {
  const t = useTranslations("activities.log");
  const [refusal, setRefusal] = useState<string | null>(null);
  const { queue, sendNow } = useLogQueue(personId);
  const { tap } = useLogTap(personId, setRefusal);
  useLogKeys(types, tap);
  const waitingOf = (typeId: string) =>
    queue.filter((entry) => entry.typeId === typeId && !entry.refusal && !entry.takenBack).length;
  return (
    <section aria-labelledby="log" className="mt-section-sm">
      <h2 id="log" className="mb-3 text-title font-semibold text-ink">
        {t("title")}
      </h2>
      {refusal && <Notice tone="bad">{t("failed", { reason: refusal })}</Notice>}
      <ul className="grid grid-cols-3 gap-2">
        {types.map((type, index) => (
          <li key={type.id}>
            <LogButton
              type={type}
              count={waitingOf(type.id)}
              counted={t("today")}
              shortcut={index + 1}
              onTap={() => tap(type)}
            />
          </li>
        ))}
      </ul>
      <LogWaiting {...{ personId, types, waiting: queue, sendNow }} />
    </section>
  );
}
