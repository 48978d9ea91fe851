import { getTypeName } from "@/components/activities/type-names";
import { WeekAgainstUsual } from "@/components/activities/week-against-usual";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope, requireScope } from "@/lib/access/gate/gate";
import { BACK_DAYS } from "@/lib/activities/domain/log-window";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listLoggableOpportunities } from "@/lib/activities/queries/loggable-opportunities";
import { findDayCounts, listPersonWeeks } from "@/lib/activities/queries/person-week";
import type { ActivityTypeView } from "@/lib/activities/views";
import { newId } from "@/lib/kernel/ids";
import { addDays, type Day, dayAt, weekOf } from "@/lib/kernel/period";
import { isStillLow } from "@/lib/metrics/domain/slump-course";
import { listOpenSlumps } from "@/lib/metrics/queries/slumps";
import { HomeAhead } from "./home-ahead";
import { LogPad } from "./log-pad";
import { OverdueSteps } from "./overdue-steps";
import { RecentLog } from "./recent-log";
import { SlumpHeadline } from "./slump-headline";
import { WeekHeadline } from "./week-headline";

/** A rep's day: how the week stands, the buttons, the week in lines. */
export async function RepHome({ actor }: { actor: Actor }) {
  const scope = await requireScope("activity:read");
  const today = dayAt(new Date(), actor.timeZone);
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const [t, format, nameOf, allTypes, counts, opportunities] = await Promise.all([
    getTranslations("activities.home"),
    getFormatter(),
    getTypeName(),
    listActivityTypes({ withEnded: true }),
    findDayCounts(scope, actor.personId, today),
    listLoggableOpportunities(scope, actor.personId),
  ]);
  const types = allTypes.filter((type) => !type.isEnded);
  const weeks = await listPersonWeeks(scope, [actor.personId], { view, typeIds: types.map((type) => type.id) });
  const figures = weeks.get(actor.personId) ?? [];
  const loggable = types.map((type) => ({ id: type.id, label: nameOf(type), icon: type.icon }));
  const date = format.dateTime(new Date(), { weekday: "long", day: "numeric", month: "long" });
  return (
    <>
      <p className="mb-6 text-small text-ink-4 max-lg:sr-only">{date}</p>
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_17rem] xl:gap-y-section">
        <div className="min-w-0 space-y-section-sm md:space-y-section">
          <Headline personId={actor.personId} figures={figures} types={types} today={today} />
          <LogPad
            personId={actor.personId}
            types={loggable}
            opportunities={opportunities}
            counts={counts}
            onceKeys={Object.fromEntries(types.map((type) => [type.id, newId()]))}
            today={today}
            earliest={addDays(today, -BACK_DAYS)}
          />
          <WeekAgainstUsual types={types} figures={figures} />
          <HomeAhead actor={actor} today={today} />
        </div>
        <div className="space-y-section-sm">
          <OverdueSteps personId={actor.personId} today={today} />
          <RecentLog scope={scope} personId={actor.personId} title={t("recent")} types={allTypes} />
        </div>
      </div>
    </>
  );
}

type HeadlineProps = {
  personId: string;
  figures: readonly WeekFigure[];
  types: readonly ActivityTypeView[];
  today: Day;
};

/** What is well below the usual comes first, else how the week stands. */
async function Headline({ personId, figures, types, today }: HeadlineProps) {
  const scope = await findScope("slump:read");
  const open = scope ? await listOpenSlumps(scope, [personId], new Date()) : [];
  const slump = open.find(({ latest, evidence }) => isStillLow((latest ?? evidence).chances));
  return slump ? (
    <SlumpHeadline slump={slump} figures={figures} today={today} />
  ) : (
    <WeekHeadline figures={figures} types={types} />
  );
}
