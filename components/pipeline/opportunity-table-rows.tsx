"use client";

import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { StateGlyph } from "@/components/ui/state-glyph";
import { BodyCell, ROW, RowHead } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ShownOpportunity } from "./shown-opportunity";

type Words = { noAccount: string; unknown: string; none: string };

type Props = {
  rows: readonly ShownOpportunity[];
  words: Words;
  showsOwner: boolean;
  showsClose: boolean;
  showsAccount: boolean;
};

export function OpportunityTableRows({ rows, ...rest }: Props) {
  return rows.map((row) => <TableRow key={row.id} row={row} {...rest} />);
}

type RowProps = Omit<Props, "rows"> & { row: ShownOpportunity };

function TableRow({ row, words, showsOwner, showsClose, showsAccount }: RowProps) {
  const { kind, stage, owner, close } = row;
  return (
    <tr className={ROW}>
      <RowHead>
        <TextLink quiet href={`/pipeline/${row.id}` as Route} className="font-medium">
          {row.name}
        </TextLink>
        {showsAccount && <span className="block text-small text-ink-4">{row.account ?? words.noAccount}</span>}
        <span className="block text-small text-ink-4 md:hidden">
          {[stage, showsOwner && owner].filter(Boolean).join(" · ")}
        </span>
        <NextOnPhone next={row.next} words={words} />
        {close && <span className="block text-small text-ink-4 lg:hidden">{close.said}</span>}
      </RowHead>
      <BodyCell className="max-md:hidden">
        {kind === "OPEN" ? stage : <Badge tone={kind === "WON" ? "good" : "mute"}>{stage}</Badge>}
      </BodyCell>
      {showsOwner && <BodyCell className="max-md:hidden">{owner}</BodyCell>}
      <BodyCell className="text-small max-md:hidden">
        <NextStep next={row.next} words={words} />
      </BodyCell>
      {showsClose && <BodyCell className="whitespace-nowrap max-lg:hidden">{close?.day}</BodyCell>}
      <BodyCell right className="whitespace-nowrap text-ink">
        {row.amount ?? (
          <span className="text-ink-4" title={words.unknown}>
            –
          </span>
        )}
        {row.ownAmount && <span className="block text-small text-ink-4">{row.ownAmount}</span>}
      </BodyCell>
    </tr>
  );
}

type NextProps = { next: ShownOpportunity["next"]; words: Words };

function NextStep({ next, words }: NextProps) {
  if (!next) return null;
  const { step, day, isLate } = next;
  if (!step && !day) return <span className="text-ink-4">{words.none}</span>;
  return (
    <>
      {step && <span className="block text-ink-2">{step}</span>}
      {day && isLate && (
        <span className="inline-flex items-center gap-1.5 text-warn">
          <StateGlyph state="watch" />
          {day}
        </span>
      )}
      {day && !isLate && <span className="text-ink-4">{day}</span>}
    </>
  );
}

/** The same in one line below the name; that it is late is said in words. */
function NextOnPhone({ next, words }: NextProps) {
  if (!next) return null;
  const said = [next.step, next.day].filter(Boolean).join(", ");
  return (
    <span className={cx("block text-small md:hidden", next.isLate ? "text-warn" : "text-ink-4")}>
      {said || words.none}
    </span>
  );
}
