import type { Evidence } from "./evidence";
import { ALERT_LEVEL } from "./slump-course";
import { type Comparison, chancesOf } from "./window-test";

/** Fewer people are no team to speak of, and what is said of them would be said of each. */
export const FEWEST_IN_MOVEMENT = 5;

/** So many of them have to go the same way. */
const MOST_OF_THEM = 2 / 3;

export type Movement = { metricId: string; direction: "down" | "up" };

type Seen = { metricId: string; latest: Evidence };

/**
 * The metrics in which a whole team moved: looks of one week are taken together, as one count against one baseline, by the same
 * test and level as for a person; and two thirds of the people have to lie on that side of their own usual, so that one of them
 * does not pass for all. What is common to a team is named once and says nothing about any of them.
 */
export function movementsOf(seen: readonly Seen[]): Movement[] {
  return [...new Set(seen.map(({ metricId }) => metricId))].flatMap((metricId) => {
    const looks = sameLook(seen.filter((one) => one.metricId === metricId).map(({ latest }) => latest));
    const direction = looks.length >= FEWEST_IN_MOVEMENT ? directionOf(looks) : null;
    return direction ? [{ metricId, direction }] : [];
  });
}

/** The looks of the latest week that are of the kind most of its people had; others compare other days. */
function sameLook(looks: readonly Evidence[]): Evidence[] {
  const latest = looks
    .map(({ week }) => week)
    .sort()
    .at(-1);
  const groups = new Map<string, Evidence[]>();
  for (const look of looks.filter(({ week }) => week === latest)) {
    const key = `${look.kind} ${look.window}`;
    groups.set(key, [...(groups.get(key) ?? []), look]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function directionOf(looks: readonly Evidence[]): Movement["direction"] | null {
  const together = looks.map(({ comparison }) => comparison).reduce(add);
  const dispersion = looks.reduce((sum, look) => sum + look.dispersion, 0) / looks.length;
  const { low, high } = chancesOf(together, dispersion);
  const share = (is: (look: Evidence) => boolean) => looks.filter(is).length / looks.length;
  if (low <= ALERT_LEVEL && share(({ comparison, usual }) => comparison.count < usual.usual) >= MOST_OF_THEM)
    return "down";
  if (high <= ALERT_LEVEL && share(({ comparison, usual }) => comparison.count > usual.usual) >= MOST_OF_THEM)
    return "up";
  return null;
}

function add(a: Comparison, b: Comparison): Comparison {
  return {
    count: a.count + b.count,
    days: a.days + b.days,
    baseCount: a.baseCount + b.baseCount,
    baseDays: a.baseDays + b.baseDays,
  };
}
