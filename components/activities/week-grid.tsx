"use client";

import type { CSSProperties } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { HeadCell, Table } from "@/components/ui/table";
import { FigureCell } from "./figure-cell";
import type { PlainRow, WeekRow } from "./week-rows";

type Props = {
  label: string;
  rowLabel: string;
  /** What a row says in which nothing deviates. */
  asUsual: string;
  columns: readonly { id: string; name: string }[];
  rows: readonly WeekRow[];
  plainRows: readonly PlainRow[];
};

/**
 * A week of people or teams, a column for each type. On a phone the same rows say what deviates, or that nothing does: `.week` in
 * globals.css turns them into a list, so that no page carries both.
 */
export function WeekGrid({ label, rowLabel, asUsual, columns, rows, plainRows }: Props) {
  return (
    <Table label={label} className="week">
      <thead>
        <tr>
          <HeadCell className="sticky left-0 bg-paper pl-0">{rowLabel}</HeadCell>
          {columns.map(({ id, name }) => (
            <HeadCell key={id} right className="max-w-28 pl-3 pr-0 align-bottom">
              {name}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GridRow key={row.id} {...{ row, columns, asUsual }} />
        ))}
        {plainRows.map((row) => (
          <CountRow key={row.name} row={row} columns={columns} />
        ))}
      </tbody>
    </Table>
  );
}

function GridRow({ row, columns, asUsual }: { row: WeekRow } & Pick<Props, "columns" | "asUsual">) {
  const off = row.cells.findIndex((cell) => cell?.standing !== undefined);
  const drawn = off === -1 ? row.cells.findIndex((cell) => cell !== null) : off;
  return (
    <tr className="group" style={row.depth === undefined ? undefined : ({ "--depth": row.depth } as CSSProperties)}>
      <RowHead row={row} asUsual={off === -1 ? asUsual : null} />
      {columns.map(({ id, name }, column) => {
        const cell = row.cells[column];
        if (!cell) return <td key={id} />;
        return <FigureCell key={id} cell={cell} typeName={name} isDrawn={column === drawn} />;
      })}
    </tr>
  );
}

function RowHead({ row, asUsual }: { row: WeekRow; asUsual: string | null }) {
  return (
    <th scope="row">
      <PageLink href={row.href} className="focusable flex items-center gap-2.5 rounded-sm">
        {row.depth === undefined && <Avatar name={row.name} size={24} />}
        <span className="min-w-0 leading-4 max-md:leading-5">
          <span className="block text-ink group-hover:underline md:whitespace-nowrap">{row.name}</span>
          {row.note && <span className="block text-label text-ink-4 md:whitespace-nowrap">{row.note}</span>}
          {asUsual && !row.note && <span className="block text-small text-ink-4 md:hidden">{asUsual}</span>}
        </span>
      </PageLink>
    </th>
  );
}

/** Counts alone, for which nothing is usual. */
function CountRow({ row, columns }: { row: PlainRow; columns: Props["columns"] }) {
  return (
    <tr className={cx("max-md:hidden", row.isTotal ? "is-total" : "is-plain")}>
      <th scope="row">{row.name}</th>
      {columns.map(({ id }, column) => (
        <td key={id}>{row.counts[column]}</td>
      ))}
    </tr>
  );
}
