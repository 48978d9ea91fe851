"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { PaletteGroup } from "./palette-group";
import { PaletteInput } from "./palette-input";
import type { PaletteMenu } from "./palette-menu";
import { orderGroups } from "./palette-order";
import { PaletteStatus } from "./palette-status";
import { useFoundRecords } from "./use-found-records";
import { type PaletteEntry, type PaletteProfile, usePaletteEntries } from "./use-palette-entries";

export type PaletteSetting = { menu: PaletteMenu; profile: PaletteProfile };
export type PaletteDialogProps = PaletteSetting & { onClose: () => void };

/** Finds people, pages and records and does what has no page. A native dialog keeps the focus inside and gives it back. */
export function PaletteDialog({ onClose, ...setting }: PaletteDialogProps) {
  const t = useTranslations("shell.palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => {
    // Opened by hand and not by the attribute: only then the browser keeps the focus inside.
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      data-palette=""
      aria-label={t("title")}
      onClose={onClose}
      // A click beside the palette lands on the dialog itself; the keyboard has Escape.
      onMouseDown={(event) => event.target === dialog.current && close()}
      className="mx-auto mb-0 mt-3 w-[calc(100%-1.5rem)] max-w-[36rem] overflow-hidden rounded-panel bg-paper-raised p-0 text-ink-3 shadow-float md:mt-[14vh]"
    >
      <PaletteBody {...setting} close={close} />
      <p className="flex gap-4 border-t border-line px-4 py-2 text-label text-ink-4 max-md:hidden">
        <span>{t("move")}</span>
        <span>{t("open")}</span>
        <span>{t("newTab")}</span>
        <span className="ml-auto">{t("scope")}</span>
      </p>
    </dialog>
  );
}

function PaletteBody({ menu, profile, close }: PaletteSetting & { close: () => void }) {
  const t = useTranslations("shell.palette");
  const [typed, setTyped] = useState("");
  const { records, search } = useFoundRecords(typed);
  const groups = orderGroups(usePaletteEntries({ menu, profile, records }), typed);
  const [chosen, setChosen] = useChosen(groups[0]?.entries[0]?.key ?? "", typed);
  const inNewTab = useRef(false);
  const noteNewTab = (event: KeyboardEvent | MouseEvent) => {
    inNewTab.current = event.ctrlKey || event.metaKey;
  };
  const choose = (entry: PaletteEntry) => {
    close();
    entry.choose(inNewTab.current);
  };
  return (
    <Command
      label={t("title")}
      shouldFilter={false}
      loop
      vimBindings={false}
      value={chosen}
      onValueChange={setChosen}
      onKeyDown={noteNewTab}
      onClickCapture={noteNewTab}
    >
      <PaletteInput {...{ typed, setTyped, close }} />
      <Command.List label={t("results")} className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-2">
        {groups.map(({ key, entries }) => (
          <PaletteGroup key={key} title={t(`groups.${key}`)} {...{ entries, typed, chosen, choose }} />
        ))}
      </Command.List>
      <PaletteStatus search={search} count={groups.reduce((sum, group) => sum + group.entries.length, 0)} />
    </Command>
  );
}

/** What is chosen: the first answer, until an arrow or the mouse goes elsewhere; typing on begins anew. */
function useChosen(first: string, typed: string): [string, (key: string) => void] {
  const [moved, setMoved] = useState<{ typed: string; key: string } | null>(null);
  const key = moved?.typed === typed && moved.key ? moved.key : first;
  return [key, (next) => setMoved(next === first && key === first ? null : { typed, key: next })];
}
