import { AgendaDay } from "./agenda";
import type { CalendarAddress } from "./calendar-address";
import type { Calendar, DayDrawn } from "./calendar-model";
import { getCalendarWords } from "./calendar-words";
import { MonthGrid } from "./month-grid";
import { movablesOf } from "./movable";
import { MoveBoard } from "./move-board";
import { hoursOf } from "./week-geometry";

type Props = { calendar: Calendar; days: readonly DayDrawn[]; address: CalendarAddress };

/** A month with, on a phone, the list of the day that was pressed below it. */
export async function MonthView({ calendar, days, address }: Props) {
  const words = await getCalendarWords();
  const chosen = days.find(({ day }) => day === address.day);
  return (
    <MoveBoard movables={movablesOf(calendar, words)} hours={hoursOf(days)}>
      <MonthGrid {...{ calendar, days, address }} />
      {chosen && (
        <div className="mt-6 md:hidden">
          <AgendaDay drawn={chosen} calendar={calendar} words={words} />
        </div>
      )}
    </MoveBoard>
  );
}
