"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Movable } from "./movable";
import { type Column, minuteAt, type Shown, type Spot, spotAt } from "./spot";

/** So far has a pointer to go before it drags: less is a press that trembles. */
const LEAST_PX = 5;

export type Dragged = { movable: Movable; spot: Spot };

type Held = { movable: Movable; x: number; y: number; grip: number; spot: Spot | null };

type Props = {
  board: RefObject<HTMLElement | null>;
  movables: readonly Movable[];
  hours: Shown;
  onDrop: (dragged: Dragged) => void;
};

/**
 * Takes appointments of the week along with a mouse or a pen; a finger scrolls, and has the button. Says what is dragged and
 * where to while it is. Esc lets go of it where it was.
 */
export function useDrag({ board, movables, hours, onDrop }: Props): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef({ movables, hours, onDrop });
  useEffect(() => {
    latest.current = { movables, hours, onDrop };
  });
  useEffect(() => {
    const area = board.current;
    if (!area) return;
    return listen(area, latest, setDragged);
  }, [board]);
  return dragged;
}

type Latest = RefObject<Omit<Props, "board">>;

function listen(area: HTMLElement, latest: Latest, show: (dragged: Dragged | null) => void): () => void {
  let held: Held | null = null;
  const letGo = () => {
    held = null;
    show(null);
  };
  const onDown = (event: PointerEvent) => {
    held = event.button === 0 && event.pointerType !== "touch" ? heldAt(event, latest.current) : null;
  };
  const onMove = (event: PointerEvent) => {
    if (!held) return;
    if (!held.spot && Math.hypot(event.clientX - held.x, event.clientY - held.y) < LEAST_PX) return;
    if (!held.spot) area.setPointerCapture(event.pointerId);
    const { movable, grip } = held;
    const asked = { hours: latest.current.hours, grip, length: movable.minutes };
    held.spot = spotAt({ x: event.clientX, y: event.clientY }, columnsOf(area), asked);
    if (held.spot) show({ movable, spot: held.spot });
  };
  const onUp = () => {
    if (!held) return;
    const { movable, spot } = held;
    letGo();
    if (!spot) return;
    // The press that ends a drag opens nothing. It comes at once after this, or not at all.
    area.addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => area.removeEventListener("click", stop, { capture: true }));
    if (spot.day !== movable.day || spot.minute !== movable.minute) latest.current.onDrop({ movable, spot });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && held) letGo();
  };
  const events = { pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: letGo } as const;
  for (const [name, take] of Object.entries(events)) area.addEventListener(name, take as EventListener);
  document.addEventListener("keydown", onKey);
  return () => {
    for (const [name, take] of Object.entries(events)) area.removeEventListener(name, take as EventListener);
    document.removeEventListener("keydown", onKey);
  };
}

function heldAt({ target, clientX: x, clientY: y }: PointerEvent, { movables, hours }: Latest["current"]): Held | null {
  if (!(target instanceof Element) || target.closest("button")) return null;
  const block = target.closest<HTMLElement>("[data-entry]");
  const column = target.closest("[data-day]");
  const movable = movables.find(({ recordId }) => recordId === block?.dataset.entry);
  if (!movable || !column) return null;
  const pointed = minuteAt(y, column.getBoundingClientRect(), hours);
  return { movable, x, y, grip: pointed - movable.minute, spot: null };
}

function columnsOf(area: HTMLElement): Column[] {
  return [...area.querySelectorAll<HTMLElement>("[data-day]")].map((column) => ({
    day: column.dataset.day ?? "",
    box: column.getBoundingClientRect(),
  }));
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
