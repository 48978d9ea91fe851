import { addDays, type Day, isWithin } from "@/lib/kernel/period";
import { type Compared, comparedOf, spansUntil } from "./spans";

/** Of fewer talks than these a mean says more about one of them than about somebody's way of talking. */
export const FEWEST_TALKS = 3;
/** How many talks a course goes back. */
const IN_COURSE = 12;

/** A talk that was held, and how many of a hundred parts of what the coach said were questions, by their own estimate. */
export type AskedTalk = { heldOn: Day; askedPercent: number };

/** The mean is null where fewer than three talks were held. */
export type AskedMean = { talks: number; percent: number | null };

export type Asking = Compared<AskedMean> & {
  /** Talk by talk, the last one at the end. */
  course: number[];
  /** Between which figures the talks of the span before lay; null where they were too few. */
  usual: { low: number; high: number } | null;
};

/** How much somebody asked rather than told: the mean over the talks of the last weeks against those of the weeks before. */
export function askingOf(talks: readonly AskedTalk[], today: Day): Asking {
  const spans = spansUntil(addDays(today, 1));
  const percentsIn = comparedOf(spans, (span) =>
    talks.filter(({ heldOn }) => isWithin(heldOn, span)).map(({ askedPercent }) => askedPercent),
  );
  const course = talks
    .filter(({ heldOn }) => heldOn >= spans.before.from && heldOn <= today)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
    .slice(-IN_COURSE)
    .map(({ askedPercent }) => askedPercent);
  const { now, before } = percentsIn;
  const usual = before.length < FEWEST_TALKS ? null : { low: Math.min(...before), high: Math.max(...before) };
  return { now: meanOf(now), before: meanOf(before), course, usual };
}

function meanOf(percents: readonly number[]): AskedMean {
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return { talks: percents.length, percent: percents.length < FEWEST_TALKS ? null : sum / percents.length };
}
