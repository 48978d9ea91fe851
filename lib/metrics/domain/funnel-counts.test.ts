import { expect, test } from "vitest";
import { stageCounts } from "./funnel-counts";

/** A deal of somebody that came into the first of two stages on a day and into the second after some days. */
const deal = (personId: string, came: number, stayed: number) => ({
  personId,
  course: [
    { into: 1, at: came, recordedAt: came },
    { into: 2, at: came + stayed, recordedAt: came + stayed },
  ],
});

const whose = { isOwn: (id: string | null) => id === "me", weeks: 13, stages: 2, asOf: 1000 };
const timesOf = (deals: ReturnType<typeof deal>[], others: readonly string[]) =>
  stageCounts({ deals, activities: [], won: [] }, { ...whose, others }).times[0];

test("time in a stage stands beside the same time before and that of at least five others", () => {
  const others = ["a", "b", "c", "d", "e"];
  const deals = [
    deal("me", 950, 10),
    deal("me", 850, 20),
    deal("me", 700, 40),
    ...others.map((id) => deal(id, 940, 5)),
  ];
  expect(timesOf(deals, others)).toMatchObject({
    own: { deals: 1, median: 10 },
    past: { deals: 1, median: 20 },
    peers: { deals: 5, median: 5 },
  });
});

test("four others are too few, and without deals before there is nothing to say of it", () => {
  const others = ["a", "b", "c", "d"];
  const times = timesOf([deal("me", 950, 10), ...others.map((id) => deal(id, 940, 5))], others);
  expect(times).toMatchObject({ past: { deals: 0, median: null }, peers: null });
});
