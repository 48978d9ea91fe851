import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope, isOffered, reaches, requireActor } from "@/lib/access/gate/gate";
import { countAgreed } from "@/lib/coaching/queries/commitments";
import { listPrograms } from "@/lib/coaching/queries/programs";
import { listAhead, listPast } from "@/lib/coaching/queries/sessions";
import { addDays, type Day } from "@/lib/kernel/period";
import { listRides } from "@/lib/ride-alongs/queries/rides";
import { findSlumps } from "./find-slumps";
import { type HistoryEntry, historyEntries } from "./history-entries";
import { HistoryLine } from "./history-line";

/** Days in the field of a year are looked through, and so many lines are read at once. */
const DAYS = 365;
const SHOWN = 6;

/** Talks, days in the field, programs and slumps of somebody in one line of time, as far as the reader may know of each. */
export async function PersonHistory({ personId, today }: { personId: string; today: Day }) {
  const [t, actor, found] = await Promise.all([
    getTranslations("coaching.history"),
    requireActor(),
    findHistory(personId, today),
  ]);
  const { entries, agreed } = found;
  if (entries.length === 0) return null;
  const lines = (some: readonly HistoryEntry[]) => (
    <ol className="relative space-y-5 before:absolute before:bottom-2 before:left-[5px] before:top-2 before:w-px before:bg-line">
      {some.map((entry) => (
        <HistoryLine key={entry.row.id} {...{ entry, agreed, viewerId: actor.personId }} />
      ))}
    </ol>
  );
  const earlier = entries.slice(SHOWN);
  const effect = isOffered(actor, "coaching:effect") && (
    <TextLink href={"/coaching#effect" as Route} quiet>
      {t("effect")}
    </TextLink>
  );
  return (
    <Section id="history" title={t("title")} action={effect}>
      {lines(entries.slice(0, SHOWN))}
      {earlier.length > 0 && (
        <div className="mt-4">
          <Disclosure title={t("earlier", { count: earlier.length })}>{lines(earlier)}</Disclosure>
        </div>
      )}
    </Section>
  );
}

async function findHistory(personId: string, today: Day) {
  const [talks, fields] = await Promise.all([findScope("coaching:read"), findScope("rideAlong:read")]);
  const talk = talks && reaches(talks, personId) ? talks : null;
  const [ahead, past, programs, rides, slumps] = await Promise.all([
    talk ? listAhead(talk, { personId }) : [],
    talk ? listPast(talk, { personId }) : { sessions: [] },
    talk ? listPrograms(talk, personId) : [],
    fields && reaches(fields, personId) ? listRides(fields, { from: addDays(today, -DAYS), personId }) : [],
    findSlumps(personId, today),
  ]);
  const sessions = [...ahead, ...past.sessions];
  const agreed = talk ? await countAgreed(talk, sessions) : new Map();
  return { entries: historyEntries({ sessions, rides, programs, slumps }), agreed };
}
