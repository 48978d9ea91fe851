import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import type { CadenceKept } from "@/lib/coaching/domain/cadence-kept";
import type { Compared } from "@/lib/coaching/domain/spans";
import { findCadenceKept } from "@/lib/coaching/queries/cadence-kept";
import { findOwnCoverage, findOwnTime } from "@/lib/coaching/queries/own-line";
import type { OwnCoverage } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { getSessionWords } from "../../_components/session-words";
import { type PastRow, PastRows } from "./past-rows";
import { TimeSection } from "./time-section";

type Props = { scope: Scope; today: Day; organisation: { timeZone: string; weekStart: number } };

/** Of those whom the reader leads most closely who is covered, and where the reader's time went. */
export async function OwnLine({ scope, today, organisation: { timeZone, weekStart } }: Props) {
  const [{ t }, covered] = await Promise.all([getSessionWords(), findOwnCoverage(scope, today)]);
  const { people } = covered;
  const [cadence, time] = await Promise.all([
    findCadenceKept(scope, { personIds: people.map(({ id }) => id), today, timeZone }),
    findOwnTime(scope, { people, peopleBefore: covered.peopleBefore, today, timeZone, weekStart }),
  ]);
  return (
    <>
      <Section id="covered" title={t("mine.covered")} note={t("mine.coveredNote")}>
        {people.length === 0 ? (
          <p className="text-body text-ink-3">{t("mine.nobody")}</p>
        ) : (
          <PastRows rows={await rowsOf(covered, cadence)} />
        )}
      </Section>
      {time.rows.length > 0 && <TimeSection time={time} />}
    </>
  );
}

async function rowsOf({ inTime }: OwnCoverage, cadence: Compared<CadenceKept>): Promise<PastRow[]> {
  const { t } = await getSessionWords();
  const rides = (one: OwnCoverage["inTime"]["now"]) => (one.people === 0 ? null : t("mine.ridesOf", one));
  const talks = (one: CadenceKept) => (one.asked === 0 ? t("mine.noCadence") : t("mine.cadenceOf", one));
  const past = rides(inTime.before);
  return [
    {
      ...{ label: t("mine.rides"), now: rides(inTime.now) },
      before: past ? t("mine.before", { value: past }) : t("mine.nothingBefore"),
    },
    {
      ...{ label: t("mine.cadence"), now: talks(cadence.now) },
      before: t("mine.before", { value: talks(cadence.before) }),
    },
  ];
}
