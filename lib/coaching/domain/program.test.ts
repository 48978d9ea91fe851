import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { changeOf, isGoalReached } from "./program-change";
import { triedOf, type WeighedOn, weighed } from "./program-evidence";
import { programSideOf } from "./program-side";
import { courseOf, lastedFor, type ProgramWeek, perWeekOf, weekOfProgram, wholeWeeksOf } from "./program-week";

const FROM = "2026-01-05";

function weeks(values: readonly number[], share = 1): ProgramWeek[] {
  return values.map((value, index) => ({ from: addDays(FROM, 7 * index), value, share }));
}

const wavering = (around: number, count: number) =>
  Array.from({ length: count }, (_, index) => around + (index % 2 === 0 ? 1 : -1));

describe("effort and result", () => {
  const keys = new Map([
    ["c", "call"],
    ["b", "appointment_booked"],
  ]);
  const keyOf = (id: string) => keys.get(id) ?? null;

  test.each([
    [{ kind: "count" as const, typeIds: ["c"] }, "EFFORT"],
    [{ kind: "count" as const, typeIds: ["own"] }, "EFFORT"],
    [{ kind: "count" as const, typeIds: ["c", "b"] }, "RESULT"],
    [{ kind: "sum" as const, of: "wonAmount" as const }, "RESULT"],
    [{ kind: "averageDeal" as const }, null],
  ])("%j stands on %s", (definition, side) => expect(programSideOf(definition, keyOf)).toBe(side));
});

describe("lately against the usual", () => {
  test("what halved is below, what doubled above, what stayed level", () => {
    const against = (around: number) => weighed(weeks([...wavering(20, 26), ...wavering(around, 8)]), []).againstUsual;
    expect([against(10), against(40), against(20)]).toEqual(["BELOW", "ABOVE", "LEVEL"]);
  });

  test("weeks that scatter widely say little of a small difference", () => {
    const wide = Array.from({ length: 26 }, (_, index) => (index % 2 === 0 ? 40 : 0));
    const lately = [30, 0, 32, 4, 28, 0, 30, 6];
    expect(weighed(weeks([...wide, ...lately]), []).againstUsual).toBe("LEVEL");
  });

  test("leave lowers nothing: a week that was not worked is in no stretch, half a week counts as half", () => {
    const half = [...weeks(wavering(20, 26)), ...weeks(wavering(10, 8), 0.5)].map((week, index) => ({
      ...week,
      from: addDays(FROM, 7 * index),
    }));
    expect(weighed([...half, { from: "2026-12-07", value: 0, share: 0 }], []).lately).toBeCloseTo(20);
  });

  test("with fewer than four worked weeks nothing is said", () => {
    expect(weighed(weeks([3, 3, 3]), [1, 2, 3, 4, 5])).toEqual({
      ...{ lately: null, usual: null, peers: null, againstUsual: null, againstPeers: null },
    });
  });

  test("nothing is said of fewer than five colleagues", () => {
    const own = weeks(wavering(20, 8));
    expect(weighed(own, [30, 30, 30, 30]).peers).toBeNull();
    expect(weighed(own, [30, 30, 30, 30, 31])).toMatchObject({ peers: 30, againstPeers: "BELOW" });
  });

  test("whoever does the same each week is level with themselves, whatever they do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (value) => {
        expect(weighed(weeks(Array.from({ length: 34 }, () => value)), []).againstUsual).toBe("LEVEL");
      }),
    );
  });
});

describe("who tries and does not succeed", () => {
  const PEERS = { BELOW: 9, LEVEL: 5, ABOVE: 3 };
  const row = (
    side: WeighedOn["side"],
    againstUsual: WeighedOn["againstUsual"],
    againstPeers: typeof againstUsual,
  ): WeighedOn => ({
    ...{ side, againstUsual, againstPeers, lately: 5, usual: 5, peers: againstPeers && PEERS[againstPeers] },
  });

  test("effort at the usual or at that of colleagues holds, a result below one of the two is low", () => {
    const rows = [row("EFFORT", "BELOW", "LEVEL"), row("EFFORT", "ABOVE", null), row("RESULT", "LEVEL", "BELOW")];
    expect(triedOf(rows)).toEqual({ effortHolds: true, resultIsLow: true });
  });

  test("of several results one is always the lowest: two of them have to be low", () => {
    const [low, level] = [row("RESULT", "LEVEL", "BELOW"), row("RESULT", "LEVEL", "ABOVE")];
    expect(triedOf([low, level, level]).resultIsLow).toBe(false);
    expect(triedOf([low, low, level]).resultIsLow).toBe(true);
  });

  test("less than the usual, and less than the colleague in the middle, is no effort that holds", () => {
    const fell = { ...row("EFFORT", "BELOW", "LEVEL"), peers: 6 };
    expect(triedOf([fell, row("RESULT", "BELOW", null)]).effortHolds).toBe(false);
  });

  test("one effort below both does not hold", () => {
    expect(triedOf([row("EFFORT", "BELOW", "BELOW"), row("EFFORT", "LEVEL", "LEVEL")]).effortHolds).toBe(false);
  });

  test("what is not known is not guessed", () => {
    expect(triedOf([row("EFFORT", null, null)])).toEqual({ effortHolds: null, resultIsLow: null });
  });
});

describe("the course of a program", () => {
  test("each of its days lies in exactly one of its weeks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.nat(200), (count, ahead) => {
        const program = { from: FROM, until: addDays(FROM, 7 * count) };
        const today = addDays(FROM, ahead);
        const running = courseOf(program, today).filter(({ state }) => state === "RUNNING");
        expect(running.map(({ number }) => number)).toEqual([weekOfProgram(program, today) ?? []].flat());
      }),
    );
  });

  test("an ended program has the day of its end for its last, and no days behind its weeks", () => {
    const program = { from: FROM, until: addDays(FROM, 42) };
    const lasted = (endedOn: string | null) => lastedFor({ ...program, endedOn }).until;
    expect([lasted(null), lasted(addDays(FROM, 60)), lasted(addDays(FROM, 28))]).toEqual([
      ...[program.until, program.until, addDays(FROM, 29)],
    ]);
    expect(courseOf(lastedFor({ ...program, endedOn: addDays(FROM, 28) }), addDays(FROM, 28)).length).toBe(5);
    expect(wholeWeeksOf({ from: FROM, until: addDays(FROM, 29) }).until).toBe(addDays(FROM, 28));
    expect(courseOf(lastedFor({ ...program, endedOn: addDays(FROM, -9) }), FROM)).toEqual([]);
  });

  test("the last four worked weeks say what it came to, the eight before it where it began", () => {
    const all = weeks([...wavering(10, 8), 10, 12, 0, 14, 16, 18, 20]).map((week) =>
      week.value === 0 ? { ...week, share: 0 } : week,
    );
    const change = changeOf(all, { from: addDays(FROM, 56), until: addDays(FROM, 56 + 7 * 7) });
    expect(change).toEqual({ before: 10, during: 15, last: 17 });
    expect([isGoalReached(change, 17), isGoalReached(change, 18)]).toEqual([true, false]);
  });

  test("a share of a week weighs as much as was worked", () => {
    expect(perWeekOf([...weeks([10, 10, 10]), { from: "2026-03-02", value: 5, share: 0.5 }])).toBe(10);
  });
});
