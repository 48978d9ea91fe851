"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import { LogButton } from "@/components/activities/log-button";
import { keepDesk } from "@/components/activities/log-desk";
import { LogWaiting } from "@/components/activities/log-waiting";
import { useLogKeys } from "@/components/activities/use-log-keys";
import { useLogQueue } from "@/components/activities/use-log-queue";
import { type LoggableType, useLogTap } from "@/components/activities/use-log-tap";
import { Notice } from "@/components/ui/notice";
import { logActivityAction } from "@/lib/activities/actions";
import type { LoggableOpportunity } from "@/lib/activities/views";
import type { Day } from "@/lib/kernel/period";
import { LogDetails } from "./log-details";
import type { LogDraft } from "./log-details-form";

type Props = {
  personId: string;
  types: readonly LoggableType[];
  opportunities: readonly LoggableOpportunity[];
  counts: Readonly<Record<string, number>>;
  /** By type. */
  onceKeys: Readonly<Record<string, string>>;
  today: Day;
  earliest: Day;
};

/** The most used part of a rep's day: a button for each type, with what was done today in it. */
export function LogPad({ personId, types, opportunities, counts, onceKeys, today, earliest }: Props) {
  const t = useTranslations("activities.log");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [details, setDetails] = useState<LogDraft | null>(null);
  const [, submit] = useActionState(logActivityAction, null);
  const { queue, sendNow } = useLogQueue(personId);
  const { tap, onTheWay } = useLogTap(personId, setRefusal);
  useLogKeys(types, tap);
  useEffect(() => keepDesk(personId, { types }), [personId, types]);
  const waiting = queue.filter((entry) => entry.tried || entry.refusal);
  const countOf = (typeId: string) =>
    // What is on its way is on the device as well, and what the device knows of it is later; an entry counts once.
    [...new Map([...onTheWay, ...queue].map((entry) => [entry.idempotencyKey, entry])).values()]
      .filter((entry) => entry.typeId === typeId && !entry.refusal && !entry.takenBack)
      .reduce((sum, entry) => sum + entry.count, counts[typeId] ?? 0);
  return (
    <section aria-labelledby="log" className="no-print">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="log" className="text-title font-semibold text-ink">
          {t("title")}
        </h2>
        <p className="text-small text-ink-4 max-md:hidden">{t("hint")}</p>
      </div>
      {refusal && <Notice tone="bad">{t("failed", { reason: refusal })}</Notice>}
      <form action={submit}>
        <ul className="grid grid-cols-3 gap-2">
          {types.map((type, index) => (
            <li key={type.id}>
              <LogButton
                type={type}
                count={countOf(type.id)}
                counted={t("today")}
                shortcut={index + 1}
                onceKey={onceKeys[type.id]}
                onTap={() => {
                  setRefusal(null);
                  tap(type);
                }}
                onHold={() => setDetails({ typeId: type.id })}
              />
            </li>
          ))}
        </ul>
      </form>
      <LogDetails {...{ personId, types, opportunities, today, earliest, details, setDetails }} />
      <LogWaiting {...{ personId, types, waiting, sendNow }} onCorrect={setDetails} />
    </section>
  );
}
