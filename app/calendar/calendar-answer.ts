import type { Say } from "@/app/notices/told";
import { siteAddress } from "@/lib/access/gate/front-door";
import { type CalendarEvent, calendarFile } from "@/lib/appointments/domain/calendar-file";
import type { CalendarAppointment } from "@/lib/coaching/views";

type Answer = {
  name: string | null;
  fileName: string;
  appointments: readonly CalendarAppointment[];
  now: Date;
  say: Say;
};

/** Appointments as a file that calendars read, in the words of whoever's they are. */
export function answerCalendar({ name, fileName, appointments, now, say }: Answer): Response {
  const site = siteAddress();
  const events = appointments.map((appointment) => eventOf(appointment, say, site));
  const host = new URL(site).hostname;
  return new Response(calendarFile({ name, events, now, host }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${fileName}.ics"`,
      "cache-control": "private, no-store",
    },
  });
}

function eventOf({ kind, other, recordId, ...facts }: CalendarAppointment, say: Say, site: string): CalendarEvent {
  const isTalk = kind === "COACHING";
  const title = isTalk
    ? say("appointments.calendar.coaching", { name: other })
    : say("appointments.calendar.rideAlong", { name: other });
  return { ...facts, title, url: new URL(`${isTalk ? "/coaching" : "/ride-alongs"}/${recordId}`, site).href };
}
