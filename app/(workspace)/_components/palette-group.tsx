"use client";

import { Command } from "cmdk";
import { CornerDownLeft } from "lucide";
import { Icon } from "@/components/ui/icon";
import { plainName, wordsOf } from "@/lib/kernel/name-match";
import type { PaletteEntry } from "./use-palette-entries";

type Props = {
  title: string;
  entries: readonly PaletteEntry[];
  typed: string;
  chosen: string;
  choose: (entry: PaletteEntry) => void;
};

export function PaletteGroup({ title, entries, typed, chosen, choose }: Props) {
  return (
    <Command.Group
      heading={title}
      className="mt-2 first:mt-0 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-ink-4"
    >
      {entries.map((entry) => (
        <Command.Item
          key={entry.key}
          value={entry.key}
          onSelect={() => choose(entry)}
          className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-2 text-body text-ink-2 data-[selected=true]:bg-paper-subtle data-[selected=true]:text-ink max-md:min-h-touch"
        >
          <span className="flex w-5 shrink-0 justify-center text-ink-4">{entry.icon}</span>
          <span className="min-w-0 flex-1 py-1 md:truncate">
            <Hit text={entry.label} typed={typed} />
            {entry.detail && <span className="text-small text-ink-4 max-md:block md:ml-2">{entry.detail}</span>}
          </span>
          {entry.key === chosen && <Icon of={CornerDownLeft} size={14} className="shrink-0 text-ink-4" />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** The name with what was typed in it set off, where it can be found letter by letter. */
function Hit({ text, typed }: { text: string; typed: string }) {
  const whole = wordsOf(typed).join(" ");
  const plain = plainName(text);
  const at = whole && plain.length === text.length ? plain.indexOf(whole) : -1;
  if (at < 0) return text;
  const end = at + whole.length;
  return (
    <>
      {text.slice(0, at)}
      <strong className="font-semibold text-ink">{text.slice(at, end)}</strong>
      {text.slice(end)}
    </>
  );
}
