"use client";

import { WeekList } from "./week-list";
import type { PlainRow, WeekRow } from "./week-rows";
import { WeekTable } from "./week-table";

export type WeekGridProps = {
  label: string;
  rowLabel: string;
  /** What a row says in which nothing deviates. */
  asUsual: string;
  columns: readonly { id: string; name: string }[];
  rows: readonly WeekRow[];
  plainRows: readonly PlainRow[];
};

/** A week of people or teams: a table, and a list on a phone. */
export function WeekGrid(props: WeekGridProps) {
  return (
    <>
      <WeekTable {...props} />
      <WeekList {...props} />
    </>
  );
}
