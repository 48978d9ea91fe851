import { Section } from "@/components/ui/section";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import type { Third, Thirds } from "@/lib/coaching/domain/thirds";
import type { OwnTime } from "@/lib/coaching/views";
import { getSessionWords } from "../../_components/session-words";
import { TimeByThird } from "../../_components/time-by-third";
import { PastRows } from "./past-rows";

/** A line of this length is no list to read to its end. */
const SHOWN = 40;

/** The reader's time with each of their people, by the alphabet, and with each third of them. */
export async function TimeSection({ time: { rows, thirds } }: { time: OwnTime }) {
  const { t, hours } = await getSessionWords();
  const hoursOf = (minutes: number) => t("rhythm.hours", { hours: hours(minutes) });
  return (
    <Section id="time" title={t("mine.time")} note={t("mine.timeNote")}>
      <PastRows
        rows={rows.slice(0, SHOWN).map(({ person, now, before }) => ({
          ...{ label: person.name, now: hoursOf(now.minutes) },
          detail: t("mine.spent", { talks: now.talks, days: now.days }),
          before: t("mine.before", { value: hoursOf(before.minutes) }),
        }))}
      />
      {rows.length > SHOWN && (
        <p className="mt-2 text-small text-ink-4">{t("mine.more", { count: rows.length - SHOWN })}</p>
      )}
      <TimeByThird thirds={thirds.now} />
      {thirds.now && thirds.before && <ThirdsBefore thirds={thirds.before} />}
    </Section>
  );
}

async function ThirdsBefore({ thirds }: { thirds: Thirds }) {
  const { t, hours, percent } = await getSessionWords();
  const each = ({ people, minutes }: Third) => t("rhythm.hours", { hours: hours(minutes / people) });
  const { top, middle, bottom, bottomShare } = thirds;
  return (
    <p className="mt-2 max-w-prose text-small text-ink-4">
      {t("mine.thirdsBefore", {
        ...{ weeks: WEEKS_COUNTED, top: each(top), middle: each(middle), bottom: each(bottom) },
      })}
      {bottomShare !== null && ` ${t("mine.shareBefore", { share: percent(100 * bottomShare) })}`}
    </p>
  );
}
