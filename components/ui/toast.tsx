"use client";

import { Check, Undo2 } from "lucide";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { isTyping } from "./is-typing";

export type ToastContent = { text: string; detail?: string; undo?: () => void };
type Shown = ToastContent & { key: number };
type Toaster = { show(content: ToastContent): void; hide(): void };

const SECONDS = 10;
const Silent: Toaster = { show() {}, hide() {} };
const ToastContext = createContext<Toaster>(Silent);

export function useToast(): Toaster {
  return useContext(ToastContext);
}

/** One message at a time, for ten seconds; it never takes the focus, and Ctrl or Cmd Z undoes what it speaks of. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = useCallback(() => setShown(null), []);
  const show = useCallback(
    (content: ToastContent) => setShown((before) => ({ ...content, key: (before?.key ?? 0) + 1 })),
    [],
  );
  const toaster = useMemo(() => ({ show, hide }), [show, hide]);
  return (
    <ToastContext value={toaster}>
      {children}
      <div
        role="status"
        className="no-print fixed left-2 right-2 top-0.5 z-30 md:bottom-[4.75rem] md:left-auto md:right-8 md:top-auto lg:bottom-6"
      >
        {shown && <Toast key={shown.key} content={shown} onEnd={hide} />}
      </div>
    </ToastContext>
  );
}

function Toast({ content, onEnd }: { content: ToastContent; onEnd: () => void }) {
  const left = useSecondsLeft(onEnd);
  const { undo } = content;
  const takeBack = useCallback(() => {
    undo?.();
    onEnd();
  }, [undo, onEnd]);
  useUndoKey(undo ? takeBack : null);
  return (
    <div className="flex min-h-11 items-center gap-3 rounded-panel bg-paper-inverse py-1 pl-4 pr-1.5 text-body text-ink-inverted shadow-float md:min-w-72 md:py-1.5">
      <Icon of={Check} size={16} strokeWidth={1.5} className="shrink-0" />
      <span className="min-w-0 flex-1 leading-[1.15rem]">
        {content.text}
        {content.detail && <span className="block truncate text-small opacity-75">{content.detail}</span>}
      </span>
      {undo && <UndoButton left={left} onUndo={takeBack} />}
    </div>
  );
}

function UndoButton({ left, onUndo }: { left: number; onUndo: () => void }) {
  const t = useTranslations("ui");
  return (
    <button
      type="button"
      onClick={onUndo}
      className="focusable flex h-9 items-center gap-1.5 rounded-control px-3 font-medium hover:bg-paper/10"
    >
      <Icon of={Undo2} size={15} strokeWidth={1.5} />
      {t("undo")}
      <span aria-hidden="true" className="min-w-6 text-right tabular-nums opacity-80">
        {left}
      </span>
    </button>
  );
}

function useSecondsLeft(onEnd: () => void): number {
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);
  return Math.max(0, left);
}

function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return;
      event.preventDefault();
      undo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo]);
}
