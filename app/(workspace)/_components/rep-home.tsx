import { getTypeName } from "@/components/activities/type-names";
import { WeekAgainstUsual } from "@/components/activities/week-against-usual";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { Actor } from "@/lib/access/actor/actor";
import { BACK_DAYS } from "@/lib/activities/domain/log-window";
import { newId } from "@/lib/kernel/ids";
import { addDays, dayAt } from "@/lib/kernel/period";
import { ComingUp } from "./coming-up";
import { findComingUp, talksBySlump } from "./find-coming-up";
import { HomeAhead } from "./home-ahead";
import { LogPad } from "./log-pad";
import { OverdueSteps } from "./overdue-steps";
import { OwnCommitments } from "./own-commitments";
import { readRepHome } from "./read-rep-home";
import { RecentLog } from "./recent-log";
import { SlumpHeadline } from "./slump-headline";
import { WeekHeadline } from "./week-headline";

/** A rep's day: how the week stands, the buttons, the week in lines. */
export async function RepHome({ actor }: { actor: Actor }) {
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const [[t, format, nameOf], home, ahead, overdue, coming, commitments] = await Promise.all([
    Promise.all([getTranslations("activities.home"), getFormatter(), getTypeName()]),
    readRepHome(actor, now),
    HomeAhead({ actor, today }),
    OverdueSteps({ personId: actor.personId, today }),
    findComingUp(now),
    OwnCommitments({ personId: actor.personId, today }),
  ]);
  const { types, figures, slump } = home;
  const loggable = types.map((type) => ({ id: type.id, label: nameOf(type), icon: type.icon }));
  const date = format.dateTime(now, { weekday: "long", day: "numeric", month: "long" });
  return (
    <>
      <p className="mb-6 text-small text-ink-4 max-lg:sr-only">{date}</p>
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_17rem] xl:gap-y-section">
        <div className="min-w-0 space-y-section-sm md:space-y-section">
          {slump ? (
            <SlumpHeadline {...{ slump, figures, today }} talkId={talksBySlump(coming).get(slump.id)} />
          ) : (
            <WeekHeadline figures={figures} types={types} />
          )}
          <LogPad
            personId={actor.personId}
            types={loggable}
            opportunities={home.opportunities}
            counts={home.counts}
            onceKeys={Object.fromEntries(types.map((type) => [type.id, newId()]))}
            today={today}
            earliest={addDays(today, -BACK_DAYS)}
          />
          <WeekAgainstUsual personId={actor.personId} types={types} figures={figures} />
          {ahead}
        </div>
        <div className="space-y-section-sm">
          <ComingUp coming={coming} />
          {commitments}
          {overdue}
          <RecentLog activities={home.activities} title={t("recent")} types={home.allTypes} />
        </div>
      </div>
    </>
  );
}
