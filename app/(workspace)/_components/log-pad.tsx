"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Day } from "@/lib/kernel/period";
import { LogButton } from "./log-button";
import { LogDetails } from "./log-details";
import { LogWaiting } from "./log-waiting";
import { useLogQueue } from "./use-log-queue";
import { type LoggableType, useLogTap } from "./use-log-tap";

type Props = {
  personId: string;
  types: readonly LoggableType[];
  counts: Readonly<Record<string, number>>;
  today: Day;
  earliest: Day;
};

/** The most used part of a rep's day: a button for each type, with what was done today in it. */
export function LogPad({ personId, types, counts, today, earliest }: Props) {
  const t = useTranslations("activities.log");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [details, setDetails] = useState<LoggableType | null>(null);
  const { queue, sendNow } = useLogQueue(personId);
  const { tap, onTheWay } = useLogTap(personId, setRefusal);
  useLogKeys(types, tap);
  const waiting = queue.filter((entry) => entry.tried || entry.refusal);
  const countOf = (typeId: string) =>
    // What is on its way is on the device as well; an entry counts once.
    [...new Map([...queue, ...onTheWay].map((entry) => [entry.idempotencyKey, entry])).values()]
      .filter((entry) => entry.typeId === typeId && !entry.refusal)
      .reduce((sum, entry) => sum + entry.count, counts[typeId] ?? 0);
  return (
    <section aria-labelledby="log">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="log" className="text-title font-semibold text-ink">
          {t("title")}
        </h2>
        <p className="text-small text-ink-4 max-md:hidden">{t("hint")}</p>
      </div>
      {refusal && <Notice tone="bad">{t("failed", { reason: refusal })}</Notice>}
      <ul className="grid grid-cols-3 gap-2">
        {types.map((type, index) => (
          <li key={type.id}>
            <LogButton
              type={type}
              count={countOf(type.id)}
              shortcut={index + 1}
              onTap={() => {
                setRefusal(null);
                tap(type);
              }}
              onHold={() => setDetails(type)}
            />
          </li>
        ))}
      </ul>
      <LogDetails {...{ types, today, earliest, details, setDetails }} />
      <LogWaiting {...{ personId, types, waiting, sendNow }} />
    </section>
  );
}

/** Alt and a digit log without the mouse; a digit alone would fire while somebody dictates or types elsewhere. */
function useLogKeys(types: readonly LoggableType[], tap: (type: LoggableType) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || !event.code.startsWith("Digit")) return;
      const type = types[Number(event.code.slice(5)) - 1];
      if (!type) return;
      event.preventDefault();
      tap(type);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [types, tap]);
}
