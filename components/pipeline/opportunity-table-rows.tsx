"use client";

import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { StateGlyph } from "@/components/ui/state-glyph";
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

/** The cells of each row; on a phone `.deals` in globals.css sets them below one another, so that nothing is said twice. */
export function OpportunityTableRows({ rows, ...rest }: Props) {
  return rows.map((row) => <TableRow key={row.id} row={row} {...rest} />);
}

type RowProps = Omit<Props, "rows"> & { row: ShownOpportunity };

function TableRow({ row, words, showsOwner, showsClose, showsAccount }: RowProps) {
  const { kind, stage, owner, close } = row;
  return (
    <tr className="group">
      <th scope="row">
        <TextLink quiet href={`/pipeline/${row.id}` as Route} className="font-medium">
          {row.name}
        </TextLink>
        {showsAccount && <span className="block text-small text-ink-4">{row.account ?? words.noAccount}</span>}
        {close && <span className="block text-small text-ink-4 lg:hidden">{close.said}</span>}
      </th>
      <td className="is-inline">
        {kind === "OPEN" ? stage : <Badge tone={kind === "WON" ? "good" : "mute"}>{stage}</Badge>}
      </td>
      {showsOwner && <td className="is-inline">{owner}</td>}
      <td className="is-next">
        <NextStep next={row.next} words={words} />
      </td>
      {showsClose && <td className="whitespace-nowrap max-lg:hidden">{close?.day}</td>}
      <td className="is-amount">
        {row.amount ?? (
          <span className="text-ink-4" title={words.unknown}>
            –
          </span>
        )}
        {row.ownAmount && <span className="block text-small text-ink-4">{row.ownAmount}</span>}
      </td>
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
      {step && <span className="text-ink-2 md:block">{step}</span>}
      {day && isLate && (
        <span className="gap-1.5 text-warn md:inline-flex md:items-center">
          <StateGlyph state="watch" className="max-md:hidden" />
          {day}
        </span>
      )}
      {day && !isLate && <span className="text-ink-4">{day}</span>}
    </>
  );
}
