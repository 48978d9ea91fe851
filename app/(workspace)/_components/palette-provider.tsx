"use client";

import { useTranslations } from "next-intl";
import {
  type ComponentType,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { useToast } from "@/components/ui/toast";
import type { PaletteDialogProps, PaletteSetting } from "./palette-dialog";

const OpenContext = createContext<() => void>(() => {});

export function useOpenPalette(): () => void {
  return useContext(OpenContext);
}

/** Knows the key and whether the palette is open. Its code comes with the first opening, which needs a connection once. */
export function PaletteProvider({ children, ...setting }: PaletteSetting & { children: ReactNode }) {
  const t = useTranslations("shell.palette");
  const toast = useToast();
  const [Dialog, setDialog] = useState<ComponentType<PaletteDialogProps> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(async () => {
    try {
      const { PaletteDialog } = await import("./palette-dialog");
      setDialog(() => PaletteDialog);
      setIsOpen(true);
    } catch {
      toast.show({ text: t("offline") });
    }
  }, [toast, t]);
  usePaletteKey(open);
  return (
    <OpenContext value={open}>
      {children}
      {Dialog && isOpen && <Dialog {...setting} onClose={() => setIsOpen(false)} />}
    </OpenContext>
  );
}

function usePaletteKey(toggle: () => void): void {
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isKey = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isKey || event.altKey || event.shiftKey || event.repeat) return;
      const above = document.querySelector<HTMLDialogElement>("dialog[open]");
      // Never one over the other: a panel that is open keeps the keyboard. The palette itself closes again.
      if (above && above.dataset.palette === undefined) return;
      event.preventDefault();
      if (above) above.close();
      else latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
