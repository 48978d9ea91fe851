"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import { SeenMark } from "./seen-mark";

/** A slump in words. */
export type AttentionRow = {
  id: string;
  personId: string;
  name: string;
  title: string;
  about: string;
  /** The way to the talk about it, which may be planned already. */
  talk: { href: string; label: string };
  /** What the rep says, where they have said something. */
  said: ReactNode;
  /** In front of the reader for the first time. */
  isNew: boolean;
};

type Props = { rows: readonly AttentionRow[]; state: string; evidence: string };

export function AttentionRows({ rows, state, evidence }: Props) {
  return (
    <ol className="divide-y divide-line border-y border-line empty:border-0">
      {rows.map(({ id, personId, name, title, about, talk, said, isNew }) => (
        <li key={id} className="py-5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <TextLink href={`/people/${personId}` as Route} className="text-title font-semibold">
              {name}
            </TextLink>
            <span className="text-small font-medium">
              <StateWord state="alert">{state}</StateWord>
            </span>
          </p>
          <p className="mt-1 max-w-prose text-read text-ink-2">{title}</p>
          <p className="mt-1 text-small text-ink-4">{about}</p>
          {said}
          <p className="mt-2 flex flex-wrap gap-x-5 text-small">
            <TextLink href={talk.href as Route}>{talk.label}</TextLink>
            <TextLink quiet href={`/people/${personId}#slumps` as Route}>
              {evidence}
            </TextLink>
          </p>
          {isNew && <SeenMark id={id} />}
        </li>
      ))}
    </ol>
  );
}
