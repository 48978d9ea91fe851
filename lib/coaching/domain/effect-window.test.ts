import { expect, test } from "vitest";
import { simulatedCompany } from "@/e2e/bench/effect-company";
import { addDays } from "@/lib/kernel/period";
import { BASELINE_WEEKS, LONGEST_WINDOW } from "@/lib/metrics/domain/look";
import { changeOver, changeWithout } from "./effect-change";
import { poolOf } from "./effect-controls";
import { extremityAt } from "./effect-extremity";
import { tidesOf } from "./effect-tide";
import { AFTER_WEEKS, type CountedWeek, placeFrom, tracksOf, weekNumber } from "./effect-track";
import { BEFORE_WEEKS, TRIGGER_WEEKS, windowsAround } from "./effect-window";

const weekAt = (place: number) => addDays("2026-01-05", 7 * place);

function trackOf(counts: readonly number[], { away = [], coached = [] }: { away?: number[]; coached?: number[] } = {}) {
  const weeks = counts.map((count, place): CountedWeek => {
    return { week: weekAt(place), count, share: away.includes(place) ? 0 : 1 };
  });
  const people = ["own", "peer"].map((personId) => ({ personId, role: "rep", weeks }));
  const coaching = coached.map((place) => ({ personId: "own", week: weekAt(place) }));
  const [track] = tracksOf(people, coaching);
  if (!track) throw new Error("There is no track.");
  // Without a tide, so that counts can be added up by hand.
  return { ...track, exposures: track.shares, residuals: track.shares.map(() => 0) };
}

const some = (length: number) => Array.from({ length }, (_, place) => 10 + (place % 3));

test("the trigger weeks are as long as the longest window that opens a slump, the weeks before as a usual", () => {
  expect(TRIGGER_WEEKS).toBe(LONGEST_WINDOW);
  expect(BEFORE_WEEKS).toBe(BASELINE_WEEKS);
});

test("eight weeks before, four that triggered it, the week itself in none, then the weeks after", () => {
  expect(windowsAround(20, 21, 8)).toEqual({
    before: { from: 8, until: 16 },
    trigger: { from: 16, until: 20 },
    after: { from: 21, until: 29 },
  });
});

test("what was done in the trigger weeks and in the week itself changes nothing about before and after", () => {
  const quiet = trackOf(some(30));
  const loud = trackOf(some(30).map((count, place) => (place >= 16 && place <= 20 ? 99 : count)));
  const windows = windowsAround(20, 21, 8);
  expect({ ...changeOver(loud, windows), track: null }).toEqual({ ...changeOver(quiet, windows), track: null });
});

test("leave moves the windows and lowers nothing", () => {
  const away = [5, 12, 17, 22, 23];
  const worked = some(30).filter((_, place) => !away.includes(place));
  const [whole, shorter] = [trackOf(some(30), { away }), trackOf(worked)];
  expect(whole.counts).toEqual(shorter.counts);
  expect(placeFrom(whole, weekNumber(weekAt(17)))).toBe(15);
  const windows = windowsAround(15, 15, 8);
  expect(changeOver(whole, windows)?.rateBefore).toBe(changeOver(shorter, windows)?.rateBefore);
});

// By hand: 80 in eight weeks and 20 in four are 100 in twelve; 100 / 3 expected, variance 100 x 1/3 x 2/3.
test("how extreme trigger weeks were", () => {
  const counts = [...new Array<number>(8).fill(10), 6, 6, 4, 4, 10];
  const { deviation = 0, level, earlier, recent } = extremityAt(trackOf(counts), 12, 11) ?? {};
  expect(deviation).toBeCloseTo((20 - 100 / 3) / Math.sqrt((100 * 2) / 9), 12);
  expect(level).toBeCloseTo(100 / 12, 12);
  expect([earlier, recent]).toEqual([expect.closeTo(6 - 100 / 12, 12), expect.closeTo(4 - 100 / 12, 12)]);
  expect(extremityAt(trackOf(counts.slice(1)), 11, 10)).toBeNull();
});

test("a coaching takes its week and the eight worked weeks after it out of those without", () => {
  const { stretches } = trackOf(some(30), { away: [15], coached: [10] });
  expect(stretches.map((stretch) => (stretch < 0 ? "x" : stretch)).join("")).toBe("0000000000xxxxxxxxx1111111111");
});

test("nobody stands for weeks without coaching in or right after their own coaching", () => {
  const { people, coaching } = simulatedCompany(
    { events: 30, otherEvents: 10, people: 40, weeks: 70, dispersion: 1, planted: { share: 0, more: 3 } },
    7,
  );
  const pool = poolOf(tidesOf(tracksOf(people, coaching)).tracks).get("rep") ?? [];
  expect(pool.length).toBeGreaterThan(500);
  for (const { track, place } of pool) {
    const after = changeWithout(track, place, AFTER_WEEKS)?.after;
    const used = track.at.slice(place - TRIGGER_WEEKS - BEFORE_WEEKS, after?.until);
    const own = coaching.filter(({ personId }) => personId === track.personId).map(({ week }) => weekNumber(week));
    const spans = own.map(
      (week) => [week, track.at[placeFrom(track, week + 1) + AFTER_WEEKS - 1] ?? Infinity] as const,
    );
    expect(used.some((week) => spans.some(([from, last]) => week >= from && week <= last))).toBe(false);
  }
});
