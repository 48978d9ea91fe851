import type { Day } from "@/lib/kernel/period";
import type { Moment } from "./read-day";
import { type Cells, refuse, shortened } from "./reading";
import type { Source } from "./recognise";
import { idOf } from "./rows";

export type ActivityRow = {
  externalId: string | null;
  person: string | null;
  personExternalId: string | null;
  type: string;
  /** Where the file says a point in time; otherwise it is a time on a day where the person is. */
  instant: string | null;
  day: Day | null;
  time: string | null;
  count: number;
  account: string | null;
  accountExternalId: string | null;
  opportunity: string | null;
  outcome: string | null;
  note: string | null;
};

const MOST_AT_ONCE = 999;
/** What has a day and no time stands at noon: it is on that day in every zone that people sell in. */
const NOON = "12:00";

/** What somebody did. What is only planned is no activity yet and is left out. */
export function readActivity(cells: Cells, source: Source): ActivityRow {
  if (cells.flag("done") === false) refuse("notDone");
  const moment = cells.moment("on") ?? refuse("noDay");
  const count = cells.whole("count") ?? 1;
  if (count < 1 || count > MOST_AT_ONCE) refuse("notACount", { value: count, limit: MOST_AT_ONCE });
  return {
    externalId: idOf(cells, "externalId", source),
    person: cells.text("person"),
    personExternalId: idOf(cells, "personExternalId", source),
    type: cells.text("type") ?? refuse("noType"),
    ...placeOf(moment, timeOf(cells.text("time"))),
    count,
    account: cells.text("account")?.split(";")[0]?.trim() || null,
    accountExternalId: idOf(cells, "accountExternalId", source),
    opportunity: cells.text("opportunity")?.split(";")[0]?.trim() || null,
    outcome: cells.text("outcome"),
    // A list of one's own may hold an angle bracket that somebody typed.
    note: source === "file" ? cells.text("note") : plain(cells.text("note")),
  };
}

function placeOf(moment: Moment, time: string | null): Pick<ActivityRow, "instant" | "day" | "time"> {
  if (moment.zone === "utc" && moment.time)
    return { instant: `${moment.day}T${moment.time}:00Z`, day: null, time: null };
  return { instant: null, day: moment.day, time: time ?? moment.time ?? NOON };
}

function timeOf(text: string | null): string | null {
  if (text === null) return null;
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp][Mm])?$/.exec(text);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  const full = match?.[3] ? (hour % 12) + (match[3].toLowerCase() === "pm" ? 12 : 0) : hour;
  if (!match || full > 23 || minute > 59) return refuse("notATime", { value: shortened(text) });
  return `${String(full).padStart(2, "0")}:${match[2]}`;
}

/** Notes of some systems are HTML; what a person reads of it is kept. */
function plain(note: string | null): string | null {
  if (note === null || !/<\/?[a-z][^>]*>/i.test(note)) return note;
  const text = note
    .replaceAll(/<(br|\/p|\/div|\/li)[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  return text.trim() || null;
}
