import { findScope, requireActor, requireScope } from "@/lib/access/gate/gate";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { WeeksShown } from "@/lib/activities/domain/weeks-shown";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listWeekTotals } from "@/lib/activities/queries/week-by-week";
import { addDays, type Day } from "@/lib/kernel/period";
import { listPersonWeeks } from "@/lib/metrics/queries/person-weeks";
import type { PersonView } from "@/lib/org/views";
import { PersonAbsences } from "./person-absences";
import { PersonAttributions } from "./person-attributions";
import { PersonEffort } from "./person-effort";
import { PersonFunnel } from "./person-funnel";
import { PersonHistory } from "./person-history";
import { PersonOpportunities } from "./person-opportunities";
import { PersonPoints } from "./person-points";
import { PersonSkills } from "./person-skills";
import { PersonMetrics, PersonSlumps } from "./person-slumps";
import { PersonWeekNow } from "./person-week-now";
import { typesIn } from "./types-in";
import { WeekByWeek } from "./week-by-week";
import { WeeksChoice } from "./weeks-choice";

/** Two columns where there is room for them and something to stand in both; else what was done comes right after the week. */
const BESIDE =
  "grid gap-x-16 gap-y-section-sm md:gap-y-section xl:grid-cols-[minmax(0,1fr)_18rem] xl:[&:has(>:empty)]:grid-cols-1";

type Props = { person: PersonView; view: WeekInView; today: Day; shown: WeeksShown };

/** All that is below somebody's name; it comes together, so that no section pushes another down. */
export async function PersonSections({ person, view, today, shown }: Props) {
  const oldest = addDays(view.week.from, -7 * (shown - 1));
  const [actor, scope, slumps, known] = await Promise.all([
    requireActor(),
    requireScope("person:read"),
    findScope("slump:read"),
    listActivityTypes({ usedFrom: oldest }),
  ]);
  const [weeks, totals] = await Promise.all([
    listPersonWeeks(scope, [person.id], { view, slumps, now: new Date() }),
    listWeekTotals(scope, person.id, view.week, shown),
  ]);
  const types = typesIn(totals, known);
  const running = typesIn(totals.slice(0, 1), known);
  const figures = weeks.get(person.id)?.(running.map(({ id }) => id)) ?? [];
  return (
    <div className="space-y-section-sm md:space-y-section">
      <PersonSlumps personId={person.id} today={today} isOwn={person.id === actor.personId} />
      <div className={BESIDE}>
        <div className="contents min-w-0 xl:block xl:space-y-section">
          <PersonWeekNow
            name={person.name}
            types={running}
            figures={figures}
            action={<PersonFunnel personId={person.id} />}
          />
          <div className="min-w-0 space-y-section-sm empty:hidden max-xl:order-2 md:space-y-section">
            <PersonPoints personId={person.id} today={today} />
            <PersonEffort person={person} today={today} week={view.week.from} />
            <PersonSkills personId={person.id} today={today} />
          </div>
        </div>
        <div className="min-w-0 space-y-section-sm empty:hidden max-xl:order-1">
          <PersonHistory personId={person.id} today={today} />
          <PersonAbsences personId={person.id} today={today} />
        </div>
      </div>
      <PersonAttributions person={person} isOwn={person.id === actor.personId} />
      <PersonMetrics personId={person.id} week={view.week} today={today} money={actor.organisation} />
      <PersonOpportunities person={person} today={today} />
      <WeekByWeek
        types={types}
        weeks={totals}
        running={view.week.from}
        choice={<WeeksChoice personId={person.id} shown={shown} />}
      />
    </div>
  );
}
