"use client";

import { Search } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { useOpenPalette } from "./palette-provider";

type Props = { look: "field"; title: string; shortcut: string } | { look: "lens"; title: string; shortcut?: never };

/** Opens the palette without the key: a field that is a button in the sidebar, a lens in the bar of a phone. */
export function PaletteButton({ look, title, shortcut }: Props) {
  const open = useOpenPalette();
  if (look === "lens")
    return (
      <button
        type="button"
        onClick={open}
        aria-label={title}
        className="focusable -mr-3 flex size-11 shrink-0 items-center justify-center rounded-control text-ink-3 hover:text-ink"
      >
        <Icon of={Search} size={20} />
      </button>
    );
  return (
    <button
      type="button"
      onClick={open}
      aria-keyshortcuts="Control+K Meta+K"
      className="focusable mb-4 flex h-8 w-full shrink-0 items-center gap-2 rounded-control border border-line bg-paper-raised px-2 text-left text-small text-ink-4 hover:border-line-strong hover:text-ink"
    >
      <Icon of={Search} size={15} className="shrink-0" />
      <span className="min-w-0 flex-1 truncate">{title}</span>
      <span aria-hidden="true">
        <Kbd>{shortcut}</Kbd>
      </span>
    </button>
  );
}
