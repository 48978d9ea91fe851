import { isAmbiguousAmount, type Minor, minorFromDecimal, sumMinor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";

export type StageKind = "OPEN" | "WON" | "LOST";

export type TypedLine = { productId: string; quantity: number; amount: string };
/** The amount of a line is unknown only where that of the whole is. */
export type Line = { productId: string; quantity: number; amountMinor: Minor | null };

/**
 * Amounts as typed become exact; lines must add up to the amount, which they give where nobody typed one. A single line
 * without an amount is the whole of it; where no line has one, the products are known and what they cost is not.
 */
export function opportunityValue(
  typed: { amount?: string | undefined; lines: readonly TypedLine[] },
  exponent: number,
): Result<{ amountMinor: Minor | null; lines: Line[] }> {
  if (isAmbiguousAmount(typed.amount ?? "", exponent)) return wrongField("amount", "errors.amount");
  if (typed.lines.some((line) => isAmbiguousAmount(line.amount, exponent))) return wrongField("lines", "errors.amount");
  const amountMinor = typed.amount === undefined ? null : minorFromDecimal(typed.amount, exponent);
  if (typed.amount !== undefined && amountMinor === null) return wrongField("amount", "errors.tooPrecise");
  if (typed.lines.every(({ amount }) => amount === "") && (amountMinor === null || typed.lines.length < 2))
    return ok({
      amountMinor,
      lines: typed.lines.map(({ productId, quantity }) => ({ productId, quantity, amountMinor })),
    });
  const lines: (Line & { amountMinor: Minor })[] = [];
  for (const { productId, quantity, amount } of typed.lines) {
    const lineMinor = minorFromDecimal(amount || "0", exponent);
    if (lineMinor === null) return wrongField("lines", "errors.tooPrecise");
    lines.push({ productId, quantity, amountMinor: lineMinor });
  }
  const total = sumMinor(lines.map((line) => line.amountMinor));
  if (amountMinor !== null && amountMinor !== total) return wrongField("lines", "pipeline.errors.linesDoNotAddUp");
  return ok({ amountMinor: total, lines });
}

export type Closing = { kind: StageKind; closedOn: Day | null; closeReason: string | null };

type Move = {
  to: StageKind;
  amountMinor: Minor | null;
  openedOn: Day | null;
  today: Day;
  closedOn?: Day | undefined;
  reason?: string | undefined;
};

/** What a move into a stage makes of an opportunity: won wants an amount, lost a reason, and open takes both back. */
export function closingOf(move: Move): Result<Closing> {
  if (move.to === "OPEN") return ok({ kind: "OPEN", closedOn: null, closeReason: null });
  const closedOn = move.closedOn ?? move.today;
  if (closedOn > move.today) return wrongField("closedOn", "pipeline.errors.closedInFuture");
  if (move.openedOn && closedOn < move.openedOn) return wrongField("closedOn", "pipeline.errors.closedBeforeOpened");
  if (move.to === "WON" && move.amountMinor === null) return wrongField("amount", "pipeline.errors.wonNeedsAmount");
  if (move.to === "LOST" && !move.reason) return wrongField("reason", "pipeline.errors.lostNeedsReason");
  return ok({ kind: move.to, closedOn, closeReason: move.reason ?? null });
}

type Correction = {
  /** As it stands; an import may not know the day. */
  before: Closing;
  /** Without either of them it stays closed as it was. */
  closedOn?: Day | undefined;
  reason?: string | undefined;
  amountMinor: Minor | null;
  openedOn: Day | null;
  today: Day;
};

/**
 * What an edit makes of the day and the reason of something closed: the rules of closing, except that what stays as it was
 * is not judged again, since an import may know less than a move asks for.
 */
export function correctedClosing({ before, closedOn, reason, ...rest }: Correction): Result<Closing> {
  if (before.kind === "OPEN") return ok(before);
  const isTold = closedOn !== undefined || reason !== undefined;
  const after = isTold ? { closedOn: closedOn ?? before.closedOn, closeReason: reason ?? null } : before;
  if (before.kind === "WON" && rest.amountMinor === null) return wrongField("amount", "pipeline.errors.wonNeedsAmount");
  if (after.closedOn === before.closedOn && after.closeReason === before.closeReason) {
    const isBackward = rest.openedOn !== null && before.closedOn !== null && rest.openedOn > before.closedOn;
    return isBackward ? wrongField("openedOn", "pipeline.errors.openedAfterClosed") : ok(before);
  }
  const closing = closingOf({ to: before.kind, ...rest, closedOn: after.closedOn ?? rest.today, reason });
  return closing.ok ? ok({ ...closing.value, closedOn: after.closedOn }) : closing;
}

/** Whether the next step should have been taken by now. */
export function isOverdue(today: Day, opportunity: { kind: StageKind; nextStepOn: Day | null }): boolean {
  return opportunity.kind === "OPEN" && opportunity.nextStepOn !== null && opportunity.nextStepOn < today;
}
