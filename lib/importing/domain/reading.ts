import { restored } from "@/lib/kernel/csv";
import type { Day } from "@/lib/kernel/period";
import { cutText } from "./cut-text";
import { type Entity, kindOf, NEW_TRAIT, TRAIT } from "./entities";
import { type DecimalMark, readAmount, type TypedAmount } from "./read-amount";
import { type DayOrder, type Moment, readMoment } from "./read-day";
import { remembered } from "./remembered";
import { readFlag } from "./stage-words";

/** Why a row is rejected: the key of a sentence and what it speaks of. */
export type Refusal = { reason: string; values: Record<string, string | number> };

export type ReadResult<T> = { row: T } | { refusal: Refusal };

/** How the cells of a file are read: where each column goes, and what was settled about days and amounts. */
export type Reading = {
  entity: Entity;
  headings: readonly string[];
  /** The field of each column; null for one that is left out. */
  fields: readonly (string | null)[];
  order: DayOrder;
  mark: DecimalMark;
};

/** A cell after its kind: what is empty or not mapped is null. */
export type Cells = {
  text(field: string): string | null;
  day(field: string): Day | null;
  moment(field: string): Moment | null;
  amount(field: string): TypedAmount | null;
  whole(field: string): number | null;
  flag(field: string): boolean | null;
  /** The columns that go to traits: the field, the heading, and the text of the cell. */
  traits(): { field: string; heading: string; text: string }[];
};

/** Carries a refusal out of the reading of a row. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

export function refuse(reason: string, values: Refusal["values"] = {}): never {
  throw new Refused({ reason, values });
}

const LONGEST: Record<string, number> = {
  name: 160,
  note: 2000,
  product: 120,
  family: 80,
  contactName: 120,
  contactPhone: 60,
};
const LONGEST_OTHERWISE = 200;

/**
 * Reads rows in the way of one kind of row, one after the other; the first thing that is wrong with a row is the reason for
 * leaving it out. The cells that `read` is given hold a row only until the next one.
 */
export function rowReader<T>(reading: Reading, read: (cells: Cells) => T): (cells: readonly string[]) => ReadResult<T> {
  let row: readonly string[] = [];
  const cells = cellsOf(reading, (column) => restored(row[column] ?? "").trim());
  return (next) => {
    row = next;
    try {
      if (row.length > reading.headings.length)
        refuse("tooManyCells", { cells: row.length, columns: reading.headings.length });
      return { row: read(cells) };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal };
      throw error;
    }
  };
}

function cellsOf(reading: Reading, textAt: (column: number) => string): Cells {
  const { headings, fields, order, mark } = reading;
  const places = new Map(fields.map((field, column): [string | null, number] => [field, column]).reverse());
  const reader =
    <V extends object | string | number | boolean>(reason: string, parse: (text: string) => V | null) =>
    (field: string): V | null => {
      const column = places.get(field);
      const text = column === undefined ? "" : textAt(column);
      if (text === "" || column === undefined) return null;
      return parse(text) ?? refuse(reason, { column: headings[column] ?? field, value: shortened(text) });
    };
  const momentOf = remembered((text) => readMoment(text, order));
  return {
    text: (field) => {
      const column = places.get(field);
      if (column === undefined) return null;
      const text = textAt(column);
      const limit = LONGEST[field] ?? LONGEST_OTHERWISE;
      if (text.length > limit) refuse("tooLong", { column: headings[column] ?? field, limit });
      return text === "" ? null : text;
    },
    day: reader("notADay", (text) => momentOf(text)?.day ?? null),
    moment: reader("notADay", momentOf),
    amount: reader(
      "notAnAmount",
      remembered((text) => readAmount(text, mark)),
    ),
    whole: reader(
      "notWhole",
      remembered((text) => readWhole(text, mark)),
    ),
    flag: reader("notAFlag", remembered(readFlag)),
    traits: () => traitsIn(reading, textAt),
  };
}

function traitsIn({ entity, headings, fields }: Reading, textAt: (column: number) => string) {
  return fields.flatMap((field, column) => {
    if (entity !== "accounts" || field === null || kindOf(entity, field)) return [];
    const text = textAt(column);
    if (text === "" || !(field === NEW_TRAIT || field.startsWith(TRAIT))) return [];
    return [{ field, heading: headings[column] ?? "", text }];
  });
}

/** "12", "12.0" and "1,00" are whole; three digits behind a mark are thousands or none, as the file has it. */
function readWhole(text: string, mark: DecimalMark): number | null {
  const plain = /^(\d{1,9})(?:[.,]0{1,2})?$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ""));
  if (plain) return Number(plain[1]);
  const amount = readAmount(text, mark);
  const whole = /^(\d{1,9})(?:\.0+)?$/.exec(amount?.decimal ?? "");
  return whole && amount?.currency === null ? Number(whole[1]) : null;
}

export function shortened(text: string): string {
  return text.length > 40 ? `${cutText(text, 39)}…` : text;
}
