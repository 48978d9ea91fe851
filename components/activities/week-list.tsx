import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekGridProps } from "./week-grid";
import type { WeekRow } from "./week-rows";
import { WeekSparkline } from "./week-sparkline";

type Props = Pick<WeekGridProps, "columns" | "rows" | "asUsual">;

/** The same week on a phone: each row says what deviates, or that nothing does. */
export function WeekList({ columns, rows, asUsual }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line md:hidden">
      {rows.map((row) => (
        <li key={row.id} style={row.depth ? { paddingLeft: `${row.depth}rem` } : undefined}>
          <ListRow {...{ row, columns, asUsual }} />
        </li>
      ))}
    </ul>
  );
}

function ListRow({ row, columns, asUsual }: { row: WeekRow } & Pick<Props, "columns" | "asUsual">) {
  const cells = columns.flatMap(({ id, name }, column) => {
    const cell = row.cells[column];
    return cell ? [{ id, name, ...cell }] : [];
  });
  const off = cells.filter(({ standing }) => standing !== null);
  const drawn = off[0] ?? cells[0];
  return (
    <PageLink
      href={row.href}
      className="focusable grid min-h-[3.25rem] grid-cols-[24px_1fr_64px] items-center gap-x-3 py-2"
    >
      <Avatar name={row.name} size={24} />
      <span className="min-w-0">
        <span className="block text-body text-ink">{row.name}</span>
        {off.length === 0 ? (
          <span className="text-small text-ink-4">{row.note ?? asUsual}</span>
        ) : (
          <span className="flex flex-wrap gap-x-3">
            {off.map(({ id, name, state, standing, text }) => (
              <span key={id} className={cx("inline-flex items-center gap-1.5 text-small", STATE_CLASSES[state].text)}>
                <StateGlyph state={state} />
                <span className="sr-only">{standing}: </span>
                {name} <span className="tabular-nums">{text}</span>
              </span>
            ))}
          </span>
        )}
      </span>
      {drawn && <WeekSparkline spark={drawn.spark} label={drawn.name} />}
    </PageLink>
  );
}
