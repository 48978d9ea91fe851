import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { HeadCell, ROW, Table } from "@/components/ui/table";
import { FigureCell } from "./figure-cell";
import type { WeekGridProps } from "./week-grid";
import type { PlainRow, WeekRow } from "./week-rows";

/** Rows of people or teams, a column for each type. Wide screens only: a phone gets the list of what deviates. */
export function WeekTable({ label, rowLabel, columns, rows, plainRows }: WeekGridProps) {
  return (
    <Table label={label} className="max-md:hidden">
      <thead>
        <tr>
          <HeadCell className="sticky left-0 bg-paper">{rowLabel}</HeadCell>
          {columns.map(({ id, name }) => (
            <HeadCell key={id} right className="max-w-28 pl-3 pr-0 align-bottom">
              {name}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={ROW}>
            <WeekRowHead row={row} />
            {columns.map(({ id, name }, column) => {
              const cell = row.cells[column];
              if (!cell) return <td key={id} className="border-b border-line" />;
              return <FigureCell key={id} cell={cell} typeName={name} />;
            })}
          </tr>
        ))}
        {plainRows.map((row) => (
          <CountRow key={row.name} row={row} columns={columns} />
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
      <PageLink href={row.href} className="focusable flex items-center gap-2.5 rounded-sm">
        {row.depth === undefined && <Avatar name={row.name} size={24} />}
        <span className="min-w-0 leading-4">
          <span className="block whitespace-nowrap text-ink group-hover:underline">{row.name}</span>
          {row.note && <span className="block whitespace-nowrap text-label text-ink-4">{row.note}</span>}
        </span>
      </PageLink>
    </th>
  );
}

function CountRow({ row, columns }: { row: PlainRow; columns: WeekGridProps["columns"] }) {
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
      {columns.map(({ id }, column) => (
        <td key={id} className={cx("border-b border-line py-2.5 pr-14 text-right tabular-nums", weight)}>
          {row.counts[column]}
        </td>
      ))}
    </tr>
  );
}
