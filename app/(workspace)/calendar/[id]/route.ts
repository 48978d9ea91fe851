import { answerCalendar } from "@/app/calendar/calendar-answer";
import { getTranslations } from "@/components/i18n/words";
import { requireScope } from "@/lib/access/gate/gate";
import { findOwnAppointment } from "@/lib/coaching/queries/calendar";

/** One's own appointment as a file, for whoever takes it into a calendar by hand. */
export async function GET(_: Request, { params }: RouteContext<"/calendar/[id]">): Promise<Response> {
  const [coaching, rideAlongs, { id }, say] = await Promise.all([
    requireScope("coaching:read"),
    requireScope("rideAlong:read"),
    params,
    getTranslations(),
  ]);
  const appointment = await findOwnAppointment({ coaching, rideAlongs }, id);
  if (!appointment) return new Response("not found", { status: 404 });
  return answerCalendar({ name: null, fileName: "appointment", appointments: [appointment], now: new Date(), say });
}
