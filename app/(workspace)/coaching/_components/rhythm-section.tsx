import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { thirdsOf } from "@/lib/coaching/domain/thirds";
import { listAttended, listRhythm, WEEKS_COUNTED } from "@/lib/coaching/queries/rhythm";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { RhythmLine } from "./rhythm-line";
import { getSessionWords } from "./session-words";
import { TimeByThird } from "./time-by-third";

/** Everybody whom the reader leads, with their last talk and their next one, and where the time of a quarter went. */
export async function RhythmSection({ scope }: { scope: Scope }) {
  const [{ t }, actor] = await Promise.all([getSessionWords(), requireActor()]);
  const { timeZone, weekStart } = actor.organisation;
  const today = dayAt(new Date(), timeZone);
  const rows = await listRhythm(scope, { today, timeZone });
  if (rows.length === 0) return null;
  const attended = await listAttended(rows, { today, week: weekOf(today, weekStart).from });
  return (
    <Section id="rhythm" title={t("rhythm.title")} note={t("rhythm.note", { weeks: WEEKS_COUNTED })}>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <RhythmLine key={row.person.id} row={row} today={today} />
        ))}
      </ul>
      <TimeByThird thirds={thirdsOf(attended)} />
    </Section>
  );
}
