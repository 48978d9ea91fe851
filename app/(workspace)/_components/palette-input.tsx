"use client";

import { Command } from "cmdk";
import { Search } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";

type Props = { typed: string; setTyped: (typed: string) => void; close: () => void };

export function PaletteInput({ typed, setTyped, close }: Props) {
  const t = useTranslations("shell.palette");
  return (
    <div className="flex items-center gap-3 border-b border-line px-4">
      <Icon of={Search} size={16} className="shrink-0 text-ink-4" />
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        maxLength={80}
        placeholder={t("placeholder")}
        className="h-12 min-w-0 flex-1 border-0 bg-transparent p-0 text-[1rem] text-ink placeholder:text-ink-4 focus:outline-none focus:ring-0"
      />
      <button
        type="button"
        onClick={close}
        aria-label={t("close")}
        className="focusable -mr-2 flex size-11 shrink-0 items-center justify-center rounded-control"
      >
        <Kbd>{t("escape")}</Kbd>
      </button>
    </div>
  );
}
