"use client";

import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";

/** A span of weeks in words: its wins, their range, and what they are worth. */
export type AheadRow = { key: number; weeks: string; wins: string; range: string; worth: string; worthRange: string };

type Props = {
  label: string;
  heads: { over: string; wins: string; range: string; worth: string };
  rows: readonly AheadRow[];
};

/** Drawn from plain words; on a phone the likely range goes under the wins. */
export function AheadRows({ label, heads, rows }: Props) {
  return (
    <Table label={label} className="mt-3">
      <thead>
        <tr>
          <HeadCell>{heads.over}</HeadCell>
          <HeadCell right>{heads.wins}</HeadCell>
          <HeadCell right className="max-md:hidden">
            {heads.range}
          </HeadCell>
          <HeadCell right>{heads.worth}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, weeks, wins, range, worth, worthRange }) => (
          <tr key={key} className={ROW}>
            <RowHead className="whitespace-nowrap">{weeks}</RowHead>
            <BodyCell right className="text-ink">
              {wins}
              <span className="block whitespace-nowrap text-small text-ink-4 md:hidden">{range}</span>
            </BodyCell>
            <BodyCell right className="whitespace-nowrap text-ink-4 max-md:hidden">
              {range}
            </BodyCell>
            <BodyCell right className="whitespace-nowrap text-ink">
              {worth}
              {worthRange && <span className="block text-small text-ink-4">{worthRange}</span>}
            </BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
