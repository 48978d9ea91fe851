import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalFromMinor } from "@/lib/kernel/money";
import { closingOf, correctedClosing, isOverdue, opportunityValue } from "./opportunity";

describe("the amount and its lines", () => {
  test("lines that add up are taken, and give the amount where none was typed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (amounts, isTyped) => {
          const lines = amounts.map((amount) => ({ productId: "p", quantity: 1, amount: decimalFromMinor(amount, 2) }));
          const total = amounts.reduce((sum, amount) => sum + amount, 0);
          const amount = isTyped ? { amount: decimalFromMinor(total, 2) } : {};
          const result = opportunityValue({ ...amount, lines }, 2);
          expect(result.ok && [result.value.amountMinor, result.value.lines.length]).toEqual([total, lines.length]);
          const wrong = opportunityValue({ amount: decimalFromMinor(total + 1, 2), lines }, 2);
          expect(wrong).toMatchObject({
            ok: false,
            error: { fieldErrors: { lines: "pipeline.errors.linesDoNotAddUp" } },
          });
        },
      ),
    );
  });

  test("unknown stays unknown, and zero is zero", () => {
    expect(opportunityValue({ lines: [] }, 2)).toMatchObject({ value: { amountMinor: null } });
    expect(opportunityValue({ amount: "0", lines: [] }, 2)).toMatchObject({ value: { amountMinor: 0 } });
  });

  test("products without amounts are kept; a single one is the whole amount, several must add up to it", () => {
    const line = (productId: string, amount: string) => ({ productId, quantity: 1, amount });
    const nothing = opportunityValue({ lines: [line("a", ""), line("b", "")] }, 2);
    expect(nothing.ok && nothing.value.lines.map((row) => row.amountMinor)).toEqual([null, null]);
    const single = opportunityValue({ amount: "12.50", lines: [line("a", "")] }, 2);
    expect(single.ok && single.value).toMatchObject({ amountMinor: 1250, lines: [{ amountMinor: 1250 }] });
    expect(opportunityValue({ amount: "12.50", lines: [line("a", ""), line("b", "")] }, 2)).toMatchObject({
      ok: false,
    });
    const half = opportunityValue({ lines: [line("a", "3"), line("b", "")] }, 2);
    expect(half.ok && half.value).toMatchObject({
      amountMinor: 300,
      lines: [{ amountMinor: 300 }, { amountMinor: 0 }],
    });
  });

  test("more digits than the currency has are refused, not rounded", () => {
    expect(opportunityValue({ amount: "1.005", lines: [] }, 2)).toMatchObject({ ok: false });
    expect(opportunityValue({ amount: "5.1", lines: [] }, 0)).toMatchObject({ ok: false });
  });
});

describe("closing", () => {
  const move = { amountMinor: 100, openedOn: "2026-11-01", today: "2026-11-24" };

  test.each([
    [{ to: "WON" as const }, { kind: "WON", closedOn: "2026-11-24", closeReason: null }],
    [
      { to: "WON" as const, closedOn: "2026-11-10" },
      { kind: "WON", closedOn: "2026-11-10", closeReason: null },
    ],
    [
      { to: "LOST" as const, reason: "Price" },
      { kind: "LOST", closedOn: "2026-11-24", closeReason: "Price" },
    ],
    [
      { to: "OPEN" as const, closedOn: "2026-11-10", reason: "x" },
      { kind: "OPEN", closedOn: null, closeReason: null },
    ],
  ])("%j", (over, closing) => {
    expect(closingOf({ ...move, ...over })).toEqual({ ok: true, value: closing });
  });

  test.each([
    [{ to: "WON" as const, amountMinor: null }, "amount"],
    [{ to: "LOST" as const }, "reason"],
    [{ to: "WON" as const, closedOn: "2026-11-25" }, "closedOn"],
    [{ to: "WON" as const, closedOn: "2026-10-31" }, "closedOn"],
  ])("%j is refused at %s", (over, field) => {
    expect(closingOf({ ...move, ...over })).toMatchObject({
      ok: false,
      error: { fieldErrors: { [field]: expect.any(String) } },
    });
  });
});

test("a next step is overdue from the day after it, and only while the opportunity is open", () => {
  const step = { kind: "OPEN" as const, nextStepOn: "2026-11-24" };
  expect([
    isOverdue("2026-11-24", step),
    isOverdue("2026-11-25", step),
    isOverdue("2026-11-25", { ...step, kind: "WON" }),
  ]).toEqual([false, true, false]);
  expect(isOverdue("2026-11-25", { kind: "OPEN", nextStepOn: null })).toBe(false);
});

describe("putting a closing right", () => {
  const lost = { kind: "LOST" as const, closedOn: "2026-05-05", closeReason: "Price" };
  const imported = { kind: "LOST" as const, closedOn: null, closeReason: null };
  const rest = { amountMinor: 100, openedOn: "2026-05-01", today: "2026-06-01" };

  test.each([
    ["nothing told leaves it as it was", lost, {}, lost],
    ["another reason", lost, { closedOn: "2026-05-05", reason: "Taste" }, { ...lost, closeReason: "Taste" }],
    ["another day", lost, { closedOn: "2026-05-06", reason: "Price" }, { ...lost, closedOn: "2026-05-06" }],
    ["what an import left open is not asked for", imported, {}, imported],
    ["a day that nobody knows stays unknown", imported, { reason: "Price" }, { ...imported, closeReason: "Price" }],
    [
      "a won one needs no reason",
      { ...lost, kind: "WON" as const },
      { closedOn: "2026-05-05" },
      { ...lost, kind: "WON", closeReason: null },
    ],
  ])("%s", (_, before, told, after) => {
    expect(correctedClosing({ before, ...told, ...rest })).toEqual({ ok: true, value: after });
  });

  test("an opening after the closing is refused at its own field", () => {
    expect(correctedClosing({ before: lost, ...rest, openedOn: "2026-05-06" })).toMatchObject({
      error: { fieldErrors: { openedOn: "pipeline.errors.openedAfterClosed" } },
    });
    expect(correctedClosing({ before: imported, ...rest, openedOn: "2026-05-06" }).ok).toBe(true);
  });

  test("what was won keeps an amount", () => {
    expect(correctedClosing({ before: { ...lost, kind: "WON" }, ...rest, amountMinor: null })).toMatchObject({
      error: { fieldErrors: { amount: "pipeline.errors.wonNeedsAmount" } },
    });
  });
});
