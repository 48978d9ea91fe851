"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { SidePanel } from "@/components/ui/side-panel";
import { timeOfMinutes } from "@/lib/appointments/domain/day-place";
import { planSessionAction } from "@/lib/coaching/actions";
import { newId } from "@/lib/kernel/ids";
import { moveRideAlongAction } from "@/lib/ride-alongs/actions";
import type { Dragged } from "./use-drag";

type Props = { asked: Dragged | null; onRefused: () => void; onClose: () => void };

/** Asks for the reason, and for another time where the one that it was dropped on is not meant. */
export function MovePanel({ asked, onRefused, onClose }: Props) {
  const t = useTranslations("appointments.page.move");
  return (
    <SidePanel title={t("title")} isOpen={asked !== null} onClose={onClose}>
      {asked && <MoveForm {...{ asked, onRefused, onClose }} />}
    </SidePanel>
  );
}

type FormProps = Omit<Props, "asked"> & { asked: Dragged };

function MoveForm({ asked: { movable, spot }, onRefused, onClose }: FormProps) {
  const t = useTranslations("appointments.page.move");
  const router = useRouter();
  const [onceKey] = useState(newId);
  const move: FormAction = movable.kind === "COACHING" ? planSessionAction : moveRideAlongAction;
  // A refusal puts it back, and shows it where it is by now: it may have been moved by somebody else meanwhile.
  const action: FormAction = async (state, form) => {
    const answer = await move(state, form);
    if (answer && !answer.ok) {
      onRefused();
      router.refresh();
    }
    return answer;
  };
  const { recordId, version, minutes, place, what, when, takesOver } = movable;
  return (
    <ActionForm action={action} done={t("done")} onDone={onClose} className="space-y-4">
      {Object.entries({ id: recordId, version, minutes, place: place ?? "", idempotencyKey: onceKey }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <p className="text-body text-ink-2">{t("from", { what, when })}</p>
      <div className="grid grid-cols-2 gap-3">
        <TextField name="day" id="f-move-day" type="date" label={t("day")} defaultValue={spot.day} />
        <TextField
          {...{ name: "time", id: "f-move-time", type: "time", step: 900, label: t("time") }}
          defaultValue={timeOfMinutes(spot.minute)}
        />
      </div>
      <TextField
        {...{ name: "reason", id: "f-move-reason", label: t("reason"), hint: t("reasonHint"), maxLength: 300 }}
        required
        autoFocus
      />
      {takesOver && <p className="text-small text-ink-3">{t("takesOver")}</p>}
      <SubmitButton full>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
