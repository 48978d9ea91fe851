"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { LoggableOpportunity } from "@/lib/activities/views";
import type { Day } from "@/lib/kernel/period";
import type { NamedAccount } from "@/lib/pipeline/views/account";
import { LogSubjectFields } from "./log-subject-fields";

export type LogDefaults = {
  typeId?: string;
  count?: number;
  day?: Day;
  time?: string;
  opportunityId?: string;
  account?: NamedAccount | null;
  outcome?: string;
  note?: string;
};

type Props = {
  types: readonly { id: string; label: string }[];
  opportunities: readonly LoggableOpportunity[];
  earliest: Day;
  today: Day;
  defaults?: LogDefaults;
};

/** Everything that can be said about an activity; only the type is needed. */
export function LogFields({ types, opportunities, earliest, today, defaults = {} }: Props) {
  const t = useTranslations("activities.log");
  return (
    <div className="space-y-5">
      <SelectField
        name="typeId"
        label={t("type")}
        choices={types.map(({ id, label }) => ({ value: id, label }))}
        defaultValue={defaults.typeId}
      />
      <TextField
        name="count"
        label={t("count")}
        type="number"
        inputMode="numeric"
        min={1}
        max={999}
        defaultValue={defaults.count ?? 1}
      />
      <WhenFields {...{ earliest, today, defaults }} />
      <LogSubjectFields
        opportunities={opportunities}
        opportunityId={defaults.opportunityId ?? ""}
        account={defaults.account ?? null}
      />
      <TextField
        name="outcome"
        label={t("outcome")}
        maxLength={200}
        hint={t("outcomeHint")}
        defaultValue={defaults.outcome}
        optional
      />
      <TextAreaField name="note" label={t("note")} maxLength={2000} defaultValue={defaults.note} optional />
      <WhoCanSee>{t("privacy")}</WhoCanSee>
    </div>
  );
}

function WhenFields({ earliest, today, defaults = {} }: Omit<Props, "types" | "opportunities">) {
  const t = useTranslations("activities.log");
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        name="day"
        label={t("day")}
        type="date"
        min={earliest}
        max={today}
        defaultValue={defaults.day ?? today}
        hint={t("dayHint")}
      />
      <TextField name="time" label={t("time")} type="time" defaultValue={defaults.time} hint={t("timeHint")} optional />
    </div>
  );
}
