import { restored } from "@/lib/kernel/csv";
import { cutText } from "./cut-text";
import { type DecimalMark, markHint, readAmount, type TypedAmount } from "./read-amount";
import { type DayOrder, orderHint, readMoment } from "./read-day";

/** What the values of a column show, gathered once while the file is read. */
export type ColumnFacts = {
  samples: string[];
  filled: number;
  days: number;
  amounts: number;
  /** Amounts that say their currency. */
  priced: number;
  /** The most digits behind the mark, should it be this one. */
  decimals: Record<DecimalMark, number>;
  order: Record<DayOrder | "either", number>;
  mark: Record<DecimalMark | "either", number>;
};

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;
const MARKS: readonly DecimalMark[] = ["point", "comma"];

export function noFacts(): ColumnFacts {
  return {
    samples: [],
    filled: 0,
    days: 0,
    amounts: 0,
    priced: 0,
    decimals: { point: 0, comma: 0 },
    order: { "day-first": 0, "month-first": 0, either: 0 },
    mark: { point: 0, comma: 0, either: 0 },
  };
}

/** Adds a cell to what is known about its column; of a whole file each value is looked at once when `look` remembers. */
export function observe(facts: ColumnFacts, cell: string, look: (value: string) => Look = lookAt): void {
  const value = restored(cell).trim();
  if (value === "") return;
  facts.filled += 1;
  if (facts.samples.length < SAMPLES) {
    const sample = cutText(value, LONGEST_SAMPLE);
    if (!facts.samples.includes(sample)) facts.samples.push(sample);
  }
  // Neither a day nor an amount is longer, or has a word in it: this keeps texts cheap.
  if (value.length > 30 || !/\d/.test(value) || /\p{L}{4}/u.test(value)) return;
  const { order, isDay, amount } = look(value);
  if (order) facts.order[order] += 1;
  if (isDay) facts.days += 1;
  if (!amount) return;
  if (amount.mark) facts.mark[amount.mark] += 1;
  facts.amounts += 1;
  if (amount.isPriced) facts.priced += 1;
  for (const mark of MARKS) facts.decimals[mark] = Math.max(facts.decimals[mark], amount.decimals[mark]);
}

/** What one value looks like. */
export type Look = {
  order: DayOrder | "either" | null;
  isDay: boolean;
  amount: {
    mark: DecimalMark | "either" | null;
    isPriced: boolean;
    decimals: Readonly<Record<DecimalMark, number>>;
  } | null;
};

export function lookAt(value: string): Look {
  const order = orderHint(value);
  return { order, isDay: order !== null || readMoment(value, "day-first") !== null, amount: amountIn(value) };
}

function amountIn(value: string): Look["amount"] {
  // What begins with a nought or is very long is the number of a customer or of a street, and none to add up.
  if (/^0\d|\d{13}/.test(value)) return null;
  const [point, comma] = [readAmount(value, "point"), readAmount(value, "comma")];
  const amount = point ?? comma;
  if (!amount) return null;
  const digits = (reading: TypedAmount | null) => reading?.decimal.split(".")[1]?.length ?? 0;
  return {
    mark: markHint(value),
    isPriced: amount.currency !== null,
    decimals: { point: digits(point), comma: digits(comma) },
  };
}

/** Whether all values are plain numbers of at most two digits behind the mark, as a trait of its own can keep them. */
export function holdsNumbers({ filled, amounts, priced, decimals }: ColumnFacts, mark: DecimalMark): boolean {
  return amounts === filled && priced === 0 && decimals[mark] <= 2;
}

/** An order that the values prove, or "ask" where every one of them can be read both ways; null where nothing depends on it. */
export function provenOrder(columns: readonly ColumnFacts[]): DayOrder | "ask" | null {
  const total = (key: DayOrder | "either") => columns.reduce((sum, { order }) => sum + order[key], 0);
  const [dayFirst, monthFirst, either] = [total("day-first"), total("month-first"), total("either")];
  if (dayFirst > 0 && monthFirst > 0) return "ask";
  if (dayFirst > 0) return "day-first";
  if (monthFirst > 0) return "month-first";
  return either > 0 ? "ask" : null;
}

export function provenMark(columns: readonly ColumnFacts[]): DecimalMark | "ask" | null {
  const total = (key: DecimalMark | "either") => columns.reduce((sum, { mark }) => sum + mark[key], 0);
  const [point, comma, either] = [total("point"), total("comma"), total("either")];
  if (point > 0 && comma > 0) return "ask";
  if (point > 0) return "point";
  if (comma > 0) return "comma";
  return either > 0 ? "ask" : null;
}
