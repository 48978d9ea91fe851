import { Agenda } from "./agenda";
import type { Calendar, DayDrawn } from "./calendar-model";
import { getCalendarWords } from "./calendar-words";
import { movablesOf } from "./movable";
import { MoveBoard } from "./move-board";
import { hoursOf } from "./week-geometry";
import { WeekGrid } from "./week-grid";

type Props = { calendar: Calendar; days: readonly DayDrawn[] };

/** A week by the hour where there is room, else day by day. */
export async function WeekView({ calendar, days }: Props) {
  const words = await getCalendarWords();
  const hours = hoursOf(days);
  const movables = movablesOf(calendar, words);
  return (
    <MoveBoard movables={movables} hours={hours}>
      <WeekGrid {...{ calendar, days, hours }} />
      <Agenda {...{ calendar, days }} />
      {movables.length > 0 && (
        <p className="no-print mt-3 text-small text-ink-4 max-md:hidden">{words.t("move.drag")}</p>
      )}
    </MoveBoard>
  );
}
