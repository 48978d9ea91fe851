"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { drop, type QueuedLog } from "./log-store";
import type { LoggableType } from "./use-log-tap";

type Props = {
  personId: string;
  types: readonly LoggableType[];
  waiting: readonly QueuedLog[];
  sendNow: () => Promise<void>;
  /** Opens the form with what was refused; where there is no form, it can only be discarded. */
  onCorrect?: (entry: QueuedLog) => void;
};

/** What is still only on this device: a quiet grey line while it waits, a plain word where it was refused. */
export function LogWaiting({ personId, types, waiting, sendNow, onCorrect }: Props) {
  const t = useTranslations("activities.log");
  const format = useFormatter();
  const refused = waiting.filter((entry) => entry.refusal);
  const isUndo = (entry: QueuedLog) => entry.takenBack === true;
  const pending = waiting.filter((entry) => !entry.refusal);
  const [undos, count] = [pending.filter(isUndo).length, pending.filter((entry) => !isUndo(entry)).length];
  return (
    <div aria-live="polite" className="space-y-2 empty:hidden [&>*:first-child]:mt-3">
      {pending.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-3">
          <span>
            {t("offline")} {count > 0 && t("waiting", { count })} {undos > 0 && t("undoWaiting", { count: undos })}
          </span>
          <Button small look="quiet" onClick={() => void sendNow()}>
            {t("retry")}
          </Button>
        </p>
      )}
      {refused.map((entry) => (
        <Notice key={entry.idempotencyKey} tone="warn">
          {t(isUndo(entry) ? "undoRefused" : "refused", {
            type: types.find((type) => type.id === entry.typeId)?.label ?? "",
            time: format.dateTime(new Date(entry.occurredAt), { dateStyle: "short", timeStyle: "short" }),
            reason: entry.refusal ?? "",
          })}{" "}
          {onCorrect && !isUndo(entry) && (
            <Button small look="quiet" onClick={() => onCorrect(entry)}>
              {t("correct")}
            </Button>
          )}
          <Button small look="quiet" onClick={() => drop(personId, entry.idempotencyKey)}>
            {t("discard")}
          </Button>
        </Notice>
      ))}
    </div>
  );
}
