"use client";

import { type MouseEvent, type PointerEvent, useRef } from "react";
import { CARRIED_FIELDS } from "@/lib/kernel/carried-fields";
import { ActivityTypeIcon } from "./type-icon";
import type { LoggableType } from "./use-log-tap";

const HOLD_MS = 500;

type Props = {
  type: LoggableType;
  count: number;
  /** What the count is of, for those who hear it. */
  counted: string;
  shortcut: number;
  /** Made by the server for this page, so that a page without JavaScript logs once. */
  onceKey?: string | undefined;
  onTap: () => void;
  onHold?: () => void;
};

/** A tap logs, holding opens the details; without JavaScript it sends the form around it, which logs one. */
export function LogButton({ type, count, counted, shortcut, onceKey, onTap, onHold }: Props) {
  const hold = useHold(onHold);
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    if (!hold.wasHeld()) onTap();
  };
  return (
    <button
      type="submit"
      {...(onceKey ? { name: CARRIED_FIELDS, value: `typeId=${type.id}&idempotencyKey=${onceKey}` } : {})}
      onClick={onClick}
      aria-keyshortcuts={`Alt+${shortcut}`}
      {...hold.events}
      className="focusable hyphens group relative flex h-14 w-full touch-manipulation select-none items-center gap-3 rounded-control border border-line bg-paper-raised px-3 text-left shadow-control [-webkit-touch-callout:none] hover:border-line-strong active:bg-paper-subtle max-md:h-[4.75rem] max-md:flex-col max-md:justify-center max-md:gap-1 max-md:px-1 max-md:text-center"
    >
      <ActivityTypeIcon icon={type.icon} className="shrink-0 text-ink-4 group-hover:text-accent" />
      <span className="min-w-0 max-w-full text-body font-medium leading-[1.15rem] text-ink max-md:flex max-md:min-h-8 max-md:items-center max-md:text-label max-md:leading-4 md:flex-1">
        {type.label}
      </span>
      {count > 0 && (
        <span className="text-small tabular-nums text-ink-4 max-md:absolute max-md:right-2 max-md:top-1.5 max-md:text-label">
          {count}
          <span className="sr-only"> {counted}</span>
        </span>
      )}
    </button>
  );
}

function useHold(onHold: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const end = () => clearTimeout(timer.current);
  const begin = (event: PointerEvent) => {
    held.current = false;
    if (!onHold || event.button !== 0) return;
    timer.current = setTimeout(() => {
      held.current = true;
      onHold();
    }, HOLD_MS);
  };
  return {
    wasHeld: () => held.current,
    events: {
      onPointerDown: begin,
      onPointerUp: end,
      onPointerLeave: end,
      onPointerCancel: end,
      onKeyDown: () => {
        held.current = false;
      },
      onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
    },
  };
}
