import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { type RhythmState, rhythmOf } from "@/lib/coaching/domain/cadence";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import { type Attended, thirdsOf } from "@/lib/coaching/domain/thirds";
import { listAttended, listRhythm } from "@/lib/coaching/queries/rhythm";
import type { RhythmRow } from "@/lib/coaching/views";
import { keptForAnHour } from "@/lib/kernel/kept-for-an-hour";
import { type Day, dayAt, weekOf } from "@/lib/kernel/period";
import { RhythmLine } from "./rhythm-line";
import { getSessionWords } from "./session-words";
import { TimeByThird } from "./time-by-third";

/** Who is looked at first; a line of this length is no list to read to its end. */
const SHOWN = 40;

/** Everybody whom the reader leads, with their last talk and their next one, and where the time of a quarter went. */
export async function RhythmSection({ scope, changed }: { scope: Scope; changed: string }) {
  const [words, actor] = await Promise.all([getSessionWords(), requireActor()]);
  const { t } = words;
  const { timeZone, weekStart } = actor.organisation;
  const today = dayAt(new Date(), timeZone);
  const rows = await listRhythm(scope, { today, timeZone });
  if (rows.length === 0) return null;
  const attended = await attendedOf(rows, { today, week: weekOf(today, weekStart).from });
  return (
    <Section id="rhythm" title={t("rhythm.title")} note={t("rhythm.note", { weeks: WEEKS_COUNTED })}>
      <ul className="rows pairs rhythm">
        {byNeed(rows, today)
          .slice(0, SHOWN)
          .map((row) => (
            <RhythmLine key={row.person.id} {...{ row, today, words }} isChanged={row.person.id === changed} />
          ))}
      </ul>
      {rows.length > SHOWN && (
        <p className="mt-2 text-small text-ink-4">{t("rhythm.more", { count: rows.length - SHOWN })}</p>
      )}
      <TimeByThird thirds={thirdsOf(attended)} />
    </Section>
  );
}

/** As many lines are kept. */
const MOST_KEPT = 500;
const keptValues = keptForAnHour<ReadonlyMap<string, number | null>>(MOST_KEPT);

/** The time is that of this moment; what a quarter of whole weeks came to hardly moves in an hour. */
async function attendedOf(rows: readonly RhythmRow[], asked: { today: Day; week: Day }): Promise<Attended[]> {
  const key = `${asked.today} ${rows.map(({ person }) => person.id).join()}`;
  const values = await keptValues(key, async () => {
    return new Map((await listAttended(rows, asked)).map(({ personId, value }) => [personId, value]));
  });
  return rows.flatMap(({ person: { id }, minutes }) =>
    values.has(id) ? [{ personId: id, minutes, value: values.get(id) ?? null }] : [],
  );
}

const ORDER: readonly RhythmState[] = ["OVERDUE", "DUE", "SET", "NONE"];

/** Who is overdue first, then whoever has waited longest, whether or not anything is asked for. */
function byNeed(rows: readonly RhythmRow[], today: Day): RhythmRow[] {
  const place = ({ rhythm, person }: RhythmRow) =>
    `${ORDER.indexOf(rhythmOf(rhythm, today))} ${rhythm.nextPlanned ? 1 : 0} ${rhythm.lastHeld ?? ""} ${person.id}`;
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
