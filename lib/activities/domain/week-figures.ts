import { type Standing, standingOf, USUAL_WEEKS, type Usual, usualOf } from "./usual";

/** One type in one week of a unit, as the rollups give it: the count by yesterday, by tonight and over the whole week. */
export type WeekCount = { typeId: string; weeksAgo: number; byYesterday: number; byTonight: number; total: number };

/** A type this week: what was done and how much of it last, what is usual by tonight, and the eight weeks before, oldest first. */
export type WeekFigure = {
  typeId: string;
  value: number;
  /** What of it was done on the last of its days that has come. */
  lastDay: number;
  usual: Usual | null;
  standing: Standing;
  weeks: readonly (number | null)[];
  /** Whether the person works in this week at all; a week away is neither good nor bad. */
  isWorked: boolean;
};

const WEEKS_AGO = Array.from({ length: USUAL_WEEKS }, (_, index) => USUAL_WEEKS - index);

/** The figures of a unit's week for each type, against the lowest and highest of its weeks; `worked[n]` says whether the week n weeks ago counts. */
export function weekFigures(
  typeIds: readonly string[],
  counts: readonly WeekCount[],
  worked: readonly boolean[],
): WeekFigure[] {
  const known = new Map(typeIds.map((typeId) => [typeId, [] as (WeekCount | undefined)[]]));
  for (const count of counts) {
    const weeks = known.get(count.typeId);
    if (weeks) weeks[count.weeksAgo] = count;
  }
  return typeIds.map((typeId) => {
    const weeks = known.get(typeId) ?? [];
    const past = (what: "byYesterday" | "byTonight" | "total") =>
      WEEKS_AGO.map((weeksAgo) => (worked[weeksAgo] ? (weeks[weeksAgo]?.[what] ?? 0) : null));
    const usual = usualOf(past("byTonight"));
    const value = weeks[0]?.total ?? 0;
    const lastDay = (weeks[0]?.byTonight ?? 0) - (weeks[0]?.byYesterday ?? 0);
    const isWorked = worked[0] ?? true;
    const before = usualOf(past("byYesterday"));
    const standing = isWorked && before && usual ? standingOf(value, { ...before, high: usual.high }) : "unknown";
    return { typeId, value, lastDay, usual, standing, weeks: past("total"), isWorked };
  });
}

export type Headline =
  | { kind: "below" | "above"; figure: WeekFigure; usual: Usual; others: number }
  | { kind: "within" | "tooFew" };

/**
 * What a page opens with: the type that lies furthest below the person's usual, else the one furthest above, else that all
 * is as usual. Types that hardly ever occur (under two a week) are no news.
 */
export function headlineOf(figures: readonly WeekFigure[]): Headline {
  const known = figures.flatMap((figure) =>
    figure.usual && !figure.usual.isTeams ? [{ figure, usual: figure.usual }] : [],
  );
  if (known.length === 0) return { kind: "tooFew" };
  const distance = ({ figure, usual }: (typeof known)[number]) =>
    Math.abs(figure.value - usual.average) / usual.average;
  for (const kind of ["below", "above"] as const) {
    const off = known.filter(({ figure, usual }) => isOff(figure, kind) && usual.average >= 2);
    const [worst] = off.sort((a, b) => distance(b) - distance(a));
    if (worst) return { kind, ...worst, others: off.length - 1 };
  }
  return { kind: "within" };
}

/** A slump of a week that looks as usual so far is nothing to say about the week. */
function isOff({ standing, value, usual }: WeekFigure, kind: "below" | "above"): boolean {
  return standing === kind || (standing === "slump" && kind === "below" && usual !== null && value < usual.low);
}
