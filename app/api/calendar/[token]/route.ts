import { createTranslator } from "next-intl";
import { answerCalendar } from "@/app/calendar/calendar-answer";
import { MESSAGES } from "@/app/i18n/messages";
import { findReader } from "@/lib/access/gate/reader";
import { findFeedOwner } from "@/lib/appointments/queries/calendar-feed";
import { listCalendar } from "@/lib/coaching/queries/calendar";
import { addDays, dayAt, instantAt } from "@/lib/kernel/period";

/** So far back a calendar elsewhere is still told of changes. */
const BACK_DAYS = 90;

/**
 * Somebody's appointments for a calendar elsewhere, by the secret in the address. What they may see is asked anew each time, with
 * their permissions of today; a link that was ended, or whose owner cannot sign in any more, opens nothing.
 */
export async function GET(_: Request, { params }: RouteContext<"/api/calendar/[token]">): Promise<Response> {
  const now = new Date();
  const token = (await params).token.replace(/\.ics$/, "");
  const ownerId = await findFeedOwner(token, dayAt(now, "UTC"));
  const reader = ownerId === null ? null : await findReader(ownerId, now);
  const [coaching, rideAlongs] = reader
    ? await Promise.all([reader.scope("coaching:read"), reader.scope("rideAlong:read")])
    : [null, null];
  if (!reader || !coaching || !rideAlongs) return new Response("not found", { status: 404 });
  const { actor } = reader;
  const from = instantAt(addDays(dayAt(now, actor.timeZone), -BACK_DAYS), "00:00", actor.timeZone);
  const appointments = await listCalendar({ coaching, rideAlongs }, from);
  const locale = actor.locale === "de" ? "de-DE" : "en-GB";
  const say = createTranslator({ locale, messages: MESSAGES[locale], timeZone: actor.timeZone });
  return answerCalendar({ name: "Ridealong", fileName: "ridealong", appointments, now, say });
}
