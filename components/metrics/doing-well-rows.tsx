"use client";

import type { Route } from "next";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";

/** Somebody who is above their usual, in words. */
export type DoingWellRow = { personId: string; name: string; line: string };

export function DoingWellRows({ rows, state }: { rows: readonly DoingWellRow[]; state: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ personId, name, line }) => (
        <li key={personId} className="py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <TextLink quiet href={`/people/${personId}` as Route} className="font-medium">
              {name}
            </TextLink>
            <span className="text-small font-medium">
              <StateWord state="praise">{state}</StateWord>
            </span>
          </p>
          <p className="mt-0.5 text-small text-ink-3">{line}</p>
        </li>
      ))}
    </ul>
  );
}
