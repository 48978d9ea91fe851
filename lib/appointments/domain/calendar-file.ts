import { contentLine, textValue, utcValue } from "./content-line";

/** An appointment as a calendar elsewhere may see it: when, where and a title, and nothing that anybody noted. */
export type CalendarEvent = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string | null;
  /** A whole address, where the appointment is found in the application. */
  url: string | null;
  /** Counts from one. */
  version: number;
  changedAt: Date;
  isCancelled: boolean;
};

export type Calendar = {
  /** Null for a file to be taken into a calendar that is already there: programs open another one for a file with a name. */
  name: string | null;
  events: readonly CalendarEvent[];
  now: Date;
  /** Makes ids of this installation differ from those of every other; it must never change. */
  host: string;
};

const REFRESH = "PT1H";

const HEAD = [
  contentLine("BEGIN", "VCALENDAR"),
  contentLine("VERSION", "2.0"),
  contentLine("PRODID", "-//Ridealong//Appointments//EN"),
  // RFC 5546 wants an ORGANIZER in what is published, RFC 5545, section 3.8.4.3, forbids it where nobody is invited. Naming one
  // would make programs answer by mail.
  contentLine("METHOD", "PUBLISH"),
].join("");

// A calendar holds at least one component (RFC 5545, section 3.6); a zone is one that no calendar shows.
const NOTHING = [
  contentLine("BEGIN", "VTIMEZONE"),
  contentLine("TZID", "Etc/UTC"),
  contentLine("BEGIN", "STANDARD"),
  contentLine("DTSTART", "19700101T000000"),
  contentLine("TZOFFSETFROM", "+0000"),
  contentLine("TZOFFSETTO", "+0000"),
  contentLine("END", "STANDARD"),
  contentLine("END", "VTIMEZONE"),
].join("");

/**
 * The appointments as an iCalendar object (RFC 5545, section 3.4) to be served as text/calendar in UTF-8: a feed that calendars
 * read again every hour, or a single file. What was called off stays in it, or some would go on showing it.
 *
 * Written here and not by ical-generator, which has no more releases for Node 20, lets controls and odd line breaks through, and
 * takes fifteen times as long because it folds character by character.
 */
export function calendarFile({ name, events, now, host }: Calendar): string {
  const stamp = contentLine("DTSTAMP", utcValue(now));
  const body = events.map((event) => eventComponent(event, stamp, host)).join("");
  const feed = name === null ? "" : feedLines(name);
  return HEAD + feed + (events.length === 0 ? NOTHING : body) + contentLine("END", "VCALENDAR");
}

/** The name and how often to ask again, as RFC 7986 (sections 5.1 and 5.7) has them and as programs did before it. */
function feedLines(name: string): string {
  return [
    contentLine("NAME", textValue(name)),
    contentLine("X-WR-CALNAME", textValue(name)),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
    contentLine("X-PUBLISHED-TTL", REFRESH),
  ].join("");
}

/** RFC 5545, section 3.6.1. The UID stays through every change (3.8.4.7) and the SEQUENCE counts them from nought (3.8.7.4). */
function eventComponent(event: CalendarEvent, stamp: string, host: string): string {
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", textValue(`${event.id}@${host}`)),
    // With a METHOD, the moment at which the file was made (3.8.7.2); the event's own change is LAST-MODIFIED (3.8.7.3).
    stamp,
    contentLine("LAST-MODIFIED", utcValue(event.changedAt)),
    contentLine("SEQUENCE", String(event.version - 1)),
    contentLine("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED"),
    contentLine("DTSTART", utcValue(event.startsAt)),
    contentLine("DTEND", utcValue(event.endsAt)),
    contentLine("SUMMARY", textValue(event.title)),
    event.place === null ? "" : contentLine("LOCATION", textValue(event.place)),
    // A URI is not escaped (3.3.13); parsed, it can hold no line break.
    event.url === null ? "" : contentLine("URL", new URL(event.url).href),
    contentLine("END", "VEVENT"),
  ].join("");
}
