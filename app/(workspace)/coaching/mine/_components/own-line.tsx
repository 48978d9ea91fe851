import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { findCadenceKept } from "@/lib/coaching/queries/cadence-kept";
import { findOwnCoverage, findOwnTime } from "@/lib/coaching/queries/own-line";
import type { Day } from "@/lib/kernel/period";
import { getSessionWords } from "../../_components/session-words";
import { PastRows } from "./past-rows";
import { TimeSection } from "./time-section";

type Props = { scope: Scope; today: Day; organisation: { timeZone: string; weekStart: number } };

/** Of those whom the reader leads most closely: who is covered, and where the time went. */
export async function OwnLine({ scope, today, organisation }: Props) {
  const { t } = await getSessionWords();
  const { people, inTime } = await findOwnCoverage(scope, today);
  if (people.length === 0) {
    return (
      <Section id="covered" title={t("mine.covered")}>
        <p className="text-body text-ink-3">{t("mine.nobody")}</p>
      </Section>
    );
  }
  const { timeZone, weekStart } = organisation;
  const [cadence, time] = await Promise.all([
    findCadenceKept(scope, { personIds: people.map(({ id }) => id), today, timeZone }),
    findOwnTime(scope, { people, today, timeZone, weekStart }),
  ]);
  const rides = (one: typeof inTime.now) => (one.people === 0 ? null : t("mine.ridesOf", one));
  const talks = (one: typeof cadence.now) => (one.asked === 0 ? t("mine.noCadence") : t("mine.cadenceOf", one));
  const past = rides(inTime.before);
  return (
    <>
      <Section id="covered" title={t("mine.covered")} note={t("mine.coveredNote")}>
        <PastRows
          rows={[
            {
              ...{ label: t("mine.rides"), now: rides(inTime.now) },
              before: past ? t("mine.before", { value: past }) : t("mine.nothingBefore"),
            },
            {
              ...{ label: t("mine.cadence"), now: talks(cadence.now) },
              before: t("mine.before", { value: talks(cadence.before) }),
            },
          ]}
        />
      </Section>
      <TimeSection time={time} />
    </>
  );
}
