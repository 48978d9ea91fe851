import { matchRank } from "@/lib/kernel/name-match";

/** People first, then what one can do, then places and records; the last group is about the person's own screen. */
export const GROUP_KEYS = ["people", "do", "pages", "accounts", "opportunities", "settings"] as const;

export type GroupKey = (typeof GROUP_KEYS)[number];

const NO_RANK = 9;

/**
 * The groups as they are shown for what is typed: in each only what answers it, the best first; the group with the best answer
 * on top. Nothing typed leaves everything in its order.
 */
export function orderGroups<E extends { label: string }>(
  groups: Readonly<Record<GroupKey, readonly E[]>>,
  typed: string,
): { key: GroupKey; entries: E[] }[] {
  const shown = GROUP_KEYS.map((key) => {
    const ranked = groups[key].flatMap((entry) => {
      const rank = typed.trim() ? matchRank(entry.label, typed) : NO_RANK;
      return rank === null ? [] : [{ entry, rank }];
    });
    ranked.sort((a, b) => a.rank - b.rank);
    return { key, best: ranked[0]?.rank ?? NO_RANK, entries: ranked.map(({ entry }) => entry) };
  });
  return shown
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ key, entries }) => ({ key, entries }));
}
