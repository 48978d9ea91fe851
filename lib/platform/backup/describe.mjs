import { HISTORY } from "../migrations/history.mjs";

/** How much a backup holds, in words. */
export function describeRows({ tables }) {
  const counted = tables.filter(({ name }) => name !== HISTORY);
  const rows = counted.reduce((sum, table) => sum + table.rows, 0);
  return `${rows.toLocaleString("en")} rows in ${counted.length} tables`;
}
