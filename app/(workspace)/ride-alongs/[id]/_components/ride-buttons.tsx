import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { buttonClass } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { PageLink } from "@/components/ui/page-link";
import { holdRideAlongAction } from "@/lib/ride-alongs/actions";
import type { RideView } from "@/lib/ride-alongs/views";

/** What can be done with the day at this moment: taken into a calendar, said to have been held, talked about. */
export async function RideButtons({ ride, now }: { ride: RideView; now: Date }) {
  const [{ t }, add] = await Promise.all([getRideWords(), getTranslations("appointments.calendar")]);
  const { side, state, startsAt } = ride;
  const isAhead = state === "PLANNED" && startsAt > now;
  return (
    <>
      {side !== "LINE" && isAhead && <DownloadLink href={`/calendar/${ride.appointmentId}`}>{add("add")}</DownloadLink>}
      {side === "MANAGER" && state === "PLANNED" && !isAhead && (
        <ActionForm action={holdRideAlongAction} done={t("ride.held")}>
          <input type="hidden" name="id" value={ride.id} />
          <input type="hidden" name="version" value={ride.version} />
          <SubmitButton look="plain">{t("ride.hold")}</SubmitButton>
        </ActionForm>
      )}
      {side === "MANAGER" && state === "HELD" && (
        <PageLink href={`/coaching/new?ride=${ride.id}` as Route} className={buttonClass({ look: "primary" })}>
          {t("ride.debrief")}
        </PageLink>
      )}
    </>
  );
}
