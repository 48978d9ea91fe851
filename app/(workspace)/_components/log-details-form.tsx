"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { LogFields } from "@/components/activities/log-fields";
import type { LogWords, QueuedLog } from "@/components/activities/log-store";
import { useLogForm } from "@/components/activities/use-log-form";
import type { LoggableType } from "@/components/activities/use-log-tap";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { LoggableOpportunity } from "@/lib/activities/views";
import { newId } from "@/lib/kernel/ids";
import type { Day } from "@/lib/kernel/period";

/** What the form opens with: a type, or all of an entry that was refused when the device sent it. */
export type LogDraft = LogWords & { typeId: string } & Partial<QueuedLog>;

type Props = {
  personId: string;
  types: readonly LoggableType[];
  opportunities: readonly LoggableOpportunity[];
  today: Day;
  earliest: Day;
  draft: LogDraft;
  onClose: () => void;
};

/** A refused entry keeps its key, so that it takes the place of the one that waits. */
export function LogDetailsForm({ personId, types, opportunities, today, earliest, draft, onClose }: Props) {
  const t = useTranslations("activities.log");
  const [key] = useState(() => draft.idempotencyKey ?? newId());
  const timeZone = useTimeZone() ?? "UTC";
  const { send, onDone } = useLogForm({ personId, types, today, key });
  const refused = draft.refusal !== undefined && {
    ok: false as const,
    error: { code: "INVALID", message: draft.message ?? draft.refusal, fieldErrors: draft.fieldErrors ?? {} },
    values: { accountName: draft.accountName ?? "" },
  };
  const done = (value: unknown) => {
    onDone(value);
    onClose();
  };
  return (
    <ActionForm action={send} onDone={done} {...(refused ? { begins: refused } : {})} className="space-y-6">
      <LogFields {...{ types, opportunities, earliest, today }} defaults={defaultsOf(draft, timeZone)} />
      <SubmitButton full>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

function defaultsOf({ accountName, accountId, ...draft }: LogDraft, timeZone: string) {
  const when = draft.day || !draft.occurredAt ? {} : momentIn(timeZone, new Date(draft.occurredAt));
  return { ...when, ...draft, account: accountName ? { id: accountId ?? "", name: accountName } : null };
}

/** The day and time of a tap that is put right later: it happened then and not now. */
function momentIn(timeZone: string, at: Date): { day: Day; time: string } {
  // Swedish writes both the way that inputs take them.
  const [day = "", time = ""] = at
    .toLocaleString("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .split(" ");
  return { day, time };
}
