import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { PendingMark } from "@/components/ui/pending-mark";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { ActivityTypeView } from "@/lib/activities/views";
import { type FigureWords, getFigureWords } from "./figure-words";
import { STANDING_STATES } from "./standing-state";
import { getTypeName } from "./type-names";
import { WeekSparkline } from "./week-sparkline";
import type { WeekRow } from "./week-table";

type Props = { types: readonly ActivityTypeView[]; rows: readonly WeekRow[]; isFinished: boolean };

/** The same week on a phone: each row says what deviates, or that nothing does. */
export async function WeekList({ types, rows, isFinished }: Props) {
  const [words, nameOf] = await Promise.all([getFigureWords(), getTypeName()]);
  const names = new Map(types.map((type) => [type.id, nameOf(type)]));
  return (
    <ul className="divide-y divide-line border-y border-line md:hidden">
      {rows.map((row) => (
        <li key={row.id} style={row.depth ? { paddingLeft: `${row.depth}rem` } : undefined}>
          <ListRow {...{ row, words, names, isFinished }} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = { row: WeekRow; words: FigureWords; names: ReadonlyMap<string, string>; isFinished: boolean };

function ListRow({ row, words, names, isFinished }: RowProps) {
  const off = row.figures.filter((figure) => figure.standing === "below" || figure.standing === "above");
  const drawn = off[0] ?? row.figures[0];
  return (
    <Link
      href={row.href}
      className="focusable grid min-h-[3.25rem] grid-cols-[24px_1fr_64px] items-center gap-x-3 py-2"
    >
      <Avatar name={row.name} size={24} />
      <span className="min-w-0">
        <span className="block text-body text-ink">
          {row.name}
          <PendingMark />
        </span>
        {off.length === 0 && <span className="text-small text-ink-4">{row.note ?? words.asUsual}</span>}
        <span className="flex flex-wrap gap-x-3 empty:hidden">
          {off.map((figure) => (
            <span
              key={figure.typeId}
              className={cx(
                "inline-flex items-center gap-1.5 text-small",
                STATE_CLASSES[STANDING_STATES[figure.standing]].text,
              )}
            >
              <StateGlyph state={STANDING_STATES[figure.standing]} />
              <span className="sr-only">{words.standing(figure)}: </span>
              {names.get(figure.typeId)} <span className="tabular-nums">{words.number(figure.value)}</span>
            </span>
          ))}
        </span>
      </span>
      {drawn && (
        <WeekSparkline
          figure={drawn}
          isFinished={isFinished}
          state={STANDING_STATES[drawn.standing]}
          label={names.get(drawn.typeId) ?? ""}
        />
      )}
    </Link>
  );
}
