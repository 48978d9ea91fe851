import type { Actor } from "@/lib/access/actor/actor";
import { findScope, reaches } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { listTakenTime } from "@/lib/appointments/queries/taken-time";
import type { Scopes } from "@/lib/coaching/queries/calendar";
import { listCalendarEntries } from "@/lib/coaching/queries/calendar-entries";
import type { CalendarEntry, Someone } from "@/lib/coaching/views";
import { addDays, instantAt, type Period } from "@/lib/kernel/period";
import { listPresence } from "@/lib/org/queries/presence";
import { listTimeZones } from "@/lib/org/queries/time-zones";
import { type Calendar, gapsOfBoth, laneOf, type Owner, type ShownEntry } from "./calendar-model";

type Asked = { actor: Actor; scopes: Scopes; other: Someone | null; period: Period; now: Date };

/** The reader's calendar, with that of somebody whom they lead beside it. */
export async function readCalendar({ actor, scopes, other, period, now }: Asked): Promise<Calendar> {
  const { timeZone, personId } = actor;
  const [startsAt, endsAt] = [period.from, period.until].map((day) => instantAt(day, "00:00", timeZone));
  if (!startsAt || !endsAt) throw new RangeError("A period has two ends.");
  const ids = [personId, ...(other ? [other.id] : [])];
  const days = { from: addDays(period.from, -1), until: addDays(period.until, 1) };
  const [entries, taken, presences, zones, talks, rides] = await Promise.all([
    listCalendarEntries(scopes, ids, { from: startsAt, until: endsAt }),
    listTakenTime(scopes.coaching, ids, { startsAt, endsAt }),
    listPresence(scopes.coaching, ids, days),
    listTimeZones(scopes.coaching, ids),
    findScope("coaching:lead"),
    findScope("rideAlong:lead"),
  ]);
  const ownerOf = ({ id, name }: Someone): Owner => ({
    ...{ id, name, timeZone: zones.get(id) ?? timeZone, presence: presences.get(id) },
    // An appointment that came from elsewhere has no quarters taken; it is taken time all the same.
    taken: [...(taken.get(id) ?? []), ...entries.filter(({ person, lead }) => person.id === id || lead.id === id)],
  });
  const base = {
    period,
    timeZone,
    now,
    own: ownerOf({ id: personId, name: actor.name }),
    other: other && ownerOf(other),
  };
  const leads = { COACHING: talks, RIDE_ALONG: rides };
  const shown = entries.map((entry) => shownOf(entry, { personId, otherId: other?.id, lead: leads[entry.kind] }));
  return { ...base, entries: shown, gaps: gapsOfBoth(base) };
}

type Reader = { personId: string; otherId: string | undefined; lead: Scope | null };

/** The line gives somebody's appointments another time, and nobody their own; the commands ask again. */
function shownOf(entry: CalendarEntry, { personId, otherId, lead }: Reader): ShownEntry {
  const isMovable = !entry.isHeld && entry.person.id !== personId && reaches(lead, entry.person.id);
  const takesOver = entry.kind === "COACHING" && entry.lead.id !== personId;
  return { ...entry, lane: laneOf(entry, personId, otherId), isMovable, takesOver };
}
