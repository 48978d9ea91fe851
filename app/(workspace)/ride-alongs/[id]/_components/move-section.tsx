import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Disclosure } from "@/components/ui/disclosure";
import { timeAt } from "@/lib/kernel/period";
import { cancelRideAlongAction, moveRideAlongAction } from "@/lib/ride-alongs/actions";
import type { RideView } from "@/lib/ride-alongs/views";
import { DayFields } from "../../_components/day-fields";

/** Another day, or none; both read why. */
export async function MoveSection({ ride, timeZone }: { ride: RideView; timeZone: string }) {
  const { t } = await getRideWords();
  const minutes = (ride.endsAt.getTime() - ride.startsAt.getTime()) / 60_000;
  const why = { name: "reason", label: t("form.reason"), hint: t("form.reasonHint"), maxLength: 300 };
  const own = (
    <>
      <input type="hidden" name="id" value={ride.id} />
      <input type="hidden" name="version" value={ride.version} />
    </>
  );
  return (
    <div className="no-print space-y-2 border-t border-line pt-6">
      <Disclosure title={t("form.move")}>
        <ActionForm action={moveRideAlongAction} done={t("form.moved")} className="mt-2 space-y-4">
          {own}
          <DayFields {...{ day: ride.day, time: timeAt(ride.startsAt, timeZone), minutes, place: ride.place }} />
          <TextField {...why} id="f-why-move" />
          <SubmitButton look="plain">{t("form.move")}</SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure title={t("form.cancel")}>
        <ActionForm action={cancelRideAlongAction} done={t("form.cancelled")} className="mt-2 space-y-4">
          {own}
          <TextField {...why} id="f-why-cancel" />
          <SubmitButton look="danger">{t("form.cancel")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
