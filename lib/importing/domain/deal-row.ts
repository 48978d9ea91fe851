import { exponentOf, minorFromDecimal } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import { currencyOf } from "./read-amount";
import { type Cells, refuse, shortened } from "./reading";
import type { Source } from "./recognise";
import { type Home, idOf } from "./rows";
import { type Status, statusOf, statusOfFlags } from "./stage-words";

/** A row about an opportunity: all of it, or one line of one that several rows share. */
export type DealRow = {
  externalId: string | null;
  name: string | null;
  owner: string | null;
  ownerExternalId: string | null;
  account: string | null;
  accountExternalId: string | null;
  product: string | null;
  quantity: number | null;
  stage: string | null;
  status: Status | null;
  amountMinor: number | null;
  currency: string;
  currencyExponent: number;
  openedOn: Day | null;
  /** The one closing date of exports that have only one: expected while the deal is open, actual afterwards. */
  closeOn: Day | null;
  expectedCloseOn: Day | null;
  closedOn: Day | null;
  closeReason: string | null;
  contactName: string | null;
  contactPhone: string | null;
  nextStep: string | null;
  nextStepOn: Day | null;
};

export function readDeal(cells: Cells, source: Source, home: Home): DealRow {
  const externalId = idOf(cells, "externalId", source);
  const name = cells.text("name");
  if (!externalId && !name) refuse("noName");
  const stage = cells.text("stage");
  const status = readStatus(cells, stage);
  if (!stage && !status) refuse("noStage");
  const worth = readWorth(cells, home);
  return {
    externalId,
    name,
    owner: cells.text("owner"),
    ownerExternalId: idOf(cells, "ownerExternalId", source),
    account: cells.text("account")?.split(";")[0]?.trim() || null,
    accountExternalId: idOf(cells, "accountExternalId", source),
    product: cells.text("product"),
    quantity: cells.whole("quantity"),
    stage,
    status,
    ...worth,
    // Sales people write a lost deal's value as nothing: what it would have been worth is unknown, not zero.
    amountMinor: status === "LOST" && worth.amountMinor === 0 ? null : worth.amountMinor,
    ...daysOf(cells, status),
    closeReason: cells.text("closeReason"),
    contactName: cells.text("contactName"),
    contactPhone: cells.text("contactPhone"),
    nextStep: cells.text("nextStep"),
  };
}

function daysOf(cells: Cells, status: Status | null) {
  // Where a system keeps a column for each end, one that was lost after it had been won was closed when it was lost.
  const [wonOn, lostOn] = [cells.day("wonOn"), cells.day("lostOn")];
  const endedOn = { WON: wonOn, LOST: lostOn, OPEN: null, unknown: wonOn ?? lostOn }[status ?? "unknown"];
  return {
    openedOn: cells.day("openedOn"),
    closedOn: cells.day("closedOn") ?? endedOn,
    closeOn: cells.day("closeOn"),
    expectedCloseOn: cells.day("expectedCloseOn"),
    nextStepOn: cells.day("nextStepOn"),
  };
}

function readStatus(cells: Cells, stage: string | null): Status | null {
  const word = cells.text("status");
  const flags = { isClosed: cells.flag("isClosed"), isWon: cells.flag("isWon"), isLost: cells.flag("isLost") };
  return (word && statusOf(word)) || statusOfFlags(flags) || (stage && statusOf(stage)) || null;
}

function readWorth(cells: Cells, home: Home) {
  const amount = cells.amount("amount");
  const written = cells.text("currency")?.toUpperCase() ?? amount?.currency ?? null;
  const currency = written === null ? home.currency : currencyOf(written, home.currency);
  if (currency === null || !isCurrency(currency)) return refuse("noCurrency", { value: shortened(written ?? "") });
  const currencyExponent = currency === home.currency ? home.exponent : exponentOf(currency);
  if (!amount) return { amountMinor: null, currency, currencyExponent };
  if (amount.decimal.startsWith("-")) refuse("belowZero", { value: amount.decimal });
  const amountMinor = minorFromDecimal(amount.decimal, currencyExponent);
  if (amountMinor === null) return refuse("tooPrecise", { value: amount.decimal });
  return { amountMinor, currency, currencyExponent };
}

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}
