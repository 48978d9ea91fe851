"use client";

import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
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
        <span className="block md:hidden">
          <NextStep next={row.next} words={words} />
        </span>
        {close && <span className="block text-small text-ink-4 lg:hidden">{close.said}</span>}
      </RowHead>
      <BodyCell className="max-md:hidden">
        {kind === "OPEN" ? stage : <Badge tone={kind === "WON" ? "good" : "mute"}>{stage}</Badge>}
      </BodyCell>
      {showsOwner && <BodyCell className="max-md:hidden">{owner}</BodyCell>}
      <BodyCell className="max-md:hidden">
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

function NextStep({ next, words }: { next: ShownOpportunity["next"]; words: Words }) {
  if (!next) return null;
  if (!next.step && !next.day) return <span className="text-small text-ink-4">{words.none}</span>;
  return (
    <span className="text-small">
      {next.step && <span className="block text-ink-2">{next.step}</span>}
      {next.day &&
        (next.isLate ? (
          <span className="inline-flex items-center gap-1.5 text-warn">
            <StateGlyph state="watch" />
            {next.day}
          </span>
        ) : (
          <span className="text-ink-4">{next.day}</span>
        ))}
    </span>
  );
}
