import type { Route } from "next";
import { addDays, addMonths, type Day, type Period, weekOf } from "@/lib/kernel/period";
import { dayParam, textParam } from "@/lib/kernel/search-param";

export type CalendarAddress = {
  view: "week" | "month";
  day: Day;
  /** Whose calendar stands beside the reader's own; empty for nobody's. */
  personId: string;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for; whatever it says wrongly is today's week of the reader alone. */
export function readAddress(params: Params, today: Day): CalendarAddress {
  return {
    view: textParam(params.view) === "month" ? "month" : "week",
    day: dayParam(params.day) ?? today,
    personId: textParam(params.person),
  };
}

/** The address of a view; what goes without saying is left out. */
export function addressOf({ view, day, personId }: CalendarAddress, today: Day): Route {
  const params = new URLSearchParams({
    ...(view === "month" ? { view } : {}),
    ...(day === today ? {} : { day }),
    ...(personId ? { person: personId } : {}),
  });
  return (params.size > 0 ? `/calendar?${params}` : "/calendar") as Route;
}

/** The days that a view draws: a week, or all the weeks that a month has a day in. */
export function shownDays({ view, day }: CalendarAddress, weekStart: number): Period {
  if (view === "week") return weekOf(day, weekStart);
  const { from, until } = monthOf(day);
  return { from: weekOf(from, weekStart).from, until: weekOf(addDays(until, -1), weekStart).until };
}

export function monthOf(day: Day): Period {
  const from = `${day.slice(0, 8)}01`;
  return { from, until: addMonths(from, 1) };
}

/** The same view one period before or after; of a month its first day, so that no month is ever skipped. */
export function stepped({ view, day, personId }: CalendarAddress, steps: 1 | -1): CalendarAddress {
  const next = view === "week" ? addDays(day, 7 * steps) : addMonths(monthOf(day).from, steps);
  return { view, day: next, personId };
}
