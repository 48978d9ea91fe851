"use client";

import { useFormatter } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { timeOfMinutes } from "@/lib/appointments/domain/day-place";
import type { Movable } from "./movable";
import { MovePanel } from "./move-panel";
import type { Shown, Spot } from "./spot";
import { type Dragged, useDrag } from "./use-drag";
import { useGapPress } from "./use-gap-press";
import { placed } from "./week-geometry";

type Props = { movables: readonly Movable[]; hours: Shown; children: ReactNode };

/** The calendar as something in which appointments move: dragged in the week, or by the button that each of them has. */
export function MoveBoard({ movables, hours, children }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Dragged | null>(null);
  const [isShown, setIsShown] = useState(true);
  const ask = (dragged: Dragged) => {
    setAsked(dragged);
    setIsShown(true);
  };
  const dragged = useDrag({ board, movables, hours, onDrop: ask });
  useMoveButtons(board, (id) => {
    const movable = movables.find(({ recordId }) => recordId === id);
    if (movable) ask({ movable, spot: { day: movable.day, minute: movable.minute } });
  });
  useGapPress(board, hours);
  const shown = dragged ?? (isShown ? asked : null);
  return (
    <div ref={board}>
      {children}
      {shown && <Ghost board={board} dragged={shown} hours={hours} />}
      <MovePanel asked={asked} onRefused={() => setIsShown(false)} onClose={() => setAsked(null)} />
    </div>
  );
}

/** The buttons are drawn on the server, each with the id of what it moves. */
function useMoveButtons(board: { current: HTMLElement | null }, open: (recordId: string) => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const area = board.current;
    const onClick = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-moves]") : null;
      if (button?.dataset.moves) latest.current(button.dataset.moves);
    };
    area?.addEventListener("click", onClick);
    return () => area?.removeEventListener("click", onClick);
  }, [board]);
}

type GhostProps = { board: { current: HTMLElement | null }; dragged: Dragged; hours: Shown };

/** Where it would stand: drawn in the column of its day until it is moved or refused. */
function Ghost({ board, dragged: { movable, spot }, hours }: GhostProps) {
  const format = useFormatter();
  const column = board.current?.querySelector(`[data-day="${spot.day}"]`);
  useLifted(board, movable, spot);
  if (!column || (spot.day === movable.day && spot.minute === movable.minute)) return null;
  const begins = new Date(`${spot.day}T${timeOfMinutes(spot.minute)}:00Z`);
  return createPortal(
    <div
      className="pointer-events-none absolute inset-x-0 z-[3] overflow-hidden rounded-control border border-dashed border-accent bg-accent-faint/80 px-1.5 py-1 text-label font-medium tabular-nums text-accent"
      style={placed({ from: spot.minute, until: spot.minute + movable.minutes }, hours)}
    >
      {format.dateTime(begins, { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" })}
    </div>,
    column,
  );
}

/** What is on its way is pale where it still stands. */
function useLifted(board: { current: HTMLElement | null }, { recordId, day, minute }: Movable, spot: Spot): void {
  const isAway = spot.day !== day || spot.minute !== minute;
  useEffect(() => {
    const block = board.current?.querySelector(`[data-entry="${recordId}"]`);
    if (!isAway) return;
    block?.setAttribute("data-lifted", "");
    return () => block?.removeAttribute("data-lifted");
  }, [board, recordId, isAway]);
}
