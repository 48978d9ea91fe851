"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Day } from "@/lib/kernel/period";
import { bookPlanAction } from "@/lib/ride-alongs/actions";
import { LONG_PLAN_FROM } from "@/lib/ride-alongs/domain/long-plan";
import { PlanRow } from "./plan-row";

export type ProposedRow = { personId: string; name: string; day: Day; about: string };

/** The proposed days: each can be changed or left out before all that are ticked are taken at once. */
export function PlanForm({ rows, min }: { rows: readonly ProposedRow[]; min: Day }) {
  const t = useTranslations("rideAlongs.plan");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const count = rows.length - left.size;
  const isLong = count >= LONG_PLAN_FROM;
  const toggle = (index: number, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(index);
    else next.add(index);
    setLeft(next);
  };
  return (
    <ActionForm
      action={bookPlanAction}
      done={t(isLong ? "started" : "taken", { count })}
      onDone={showSection}
      className="space-y-4"
    >
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row, index) => (
          <PlanRow
            key={`${row.personId} ${row.day}`}
            {...{ row, index, min, isTaken: !left.has(index), onToggle: (isTaken) => toggle(index, isTaken) }}
          />
        ))}
      </ul>
      <SubmitButton>{t("takeAll", { count })}</SubmitButton>
      <p className="text-small text-ink-4">{t("nothingSent")}</p>
      {isLong && <p className="text-small text-ink-4">{t("longNote")}</p>}
    </ActionForm>
  );
}

/** The list goes, and what takes its place begins where the section does: below its end nothing would be left to see. */
function showSection() {
  document.getElementById("plan")?.scrollIntoView({ block: "center" });
}
