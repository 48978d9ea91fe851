import type { Route } from "next";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { PendingMark } from "@/components/ui/pending-mark";
import { HeadCell, ROW, Table } from "@/components/ui/table";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import { FigureCell } from "./figure-cell";
import { type FigureWords, getFigureWords } from "./figure-words";
import { getTypeName } from "./type-names";

export type WeekRow = {
  id: string;
  name: string;
  href: Route;
  note?: string | undefined;
  /** How far below the first team of a tree; people have none. */
  depth?: number;
  figures: readonly WeekFigure[];
};

export type PlainRow = { name: string; counts: Readonly<Record<string, number>>; isTotal: boolean };

type Props = {
  label: string;
  rowLabel: string;
  types: readonly ActivityTypeView[];
  rows: readonly WeekRow[];
  plainRows: readonly PlainRow[];
  isFinished: boolean;
};

/** Rows of people or teams, a column for each type. Wide screens only: a phone gets the list of what deviates. */
export async function WeekTable({ label, rowLabel, types, rows, plainRows, isFinished }: Props) {
  const [nameOf, words] = await Promise.all([getTypeName(), getFigureWords()]);
  return (
    <Table label={label} className="max-md:hidden">
      <thead>
        <tr>
          <HeadCell className="sticky left-0 bg-paper">{rowLabel}</HeadCell>
          {types.map((type) => (
            <HeadCell key={type.id} right className="max-w-28 pl-3 pr-0 align-bottom">
              {nameOf(type)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={ROW}>
            <WeekRowHead row={row} />
            {types.map((type) => {
              const figure = row.figures.find((candidate) => candidate.typeId === type.id);
              if (!figure) return <td key={type.id} className="border-b border-line" />;
              return <FigureCell key={type.id} {...{ figure, words, isFinished }} typeName={nameOf(type)} />;
            })}
          </tr>
        ))}
        {plainRows.map((row) => (
          <CountRow key={row.name} row={row} types={types} words={words} />
        ))}
      </tbody>
    </Table>
  );
}

function WeekRowHead({ row }: { row: WeekRow }) {
  return (
    <th
      scope="row"
      className="sticky left-0 border-b border-line bg-paper py-2 pr-4 text-left font-normal group-hover:bg-paper-muted"
      style={row.depth ? { paddingLeft: `${row.depth * 1.25}rem` } : undefined}
    >
      <Link href={row.href} className="focusable flex items-center gap-2.5 rounded-sm">
        {row.depth === undefined && <Avatar name={row.name} size={24} />}
        <span className="min-w-0 leading-4">
          <span className="block whitespace-nowrap text-ink group-hover:underline">
            {row.name}
            <PendingMark />
          </span>
          {row.note && <span className="block whitespace-nowrap text-label text-ink-4">{row.note}</span>}
        </span>
      </Link>
    </th>
  );
}

type CountProps = { row: PlainRow; types: readonly ActivityTypeView[]; words: FigureWords };

function CountRow({ row, types, words }: CountProps) {
  const weight = row.isTotal ? "font-semibold text-ink" : "text-ink-4";
  return (
    <tr>
      <th
        scope="row"
        className={cx(
          "sticky left-0 border-b border-line bg-paper py-2.5 pr-4 text-left",
          weight,
          !row.isTotal && "font-normal",
        )}
      >
        {row.name}
      </th>
      {types.map((type) => (
        <td key={type.id} className={cx("border-b border-line py-2.5 pr-14 text-right tabular-nums", weight)}>
          {words.number(row.counts[type.id] ?? 0)}
        </td>
      ))}
    </tr>
  );
}
