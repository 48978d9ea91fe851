import type { CSSProperties } from "react";
import type { DayPlace } from "@/lib/appointments/domain/day-place";
import type { DayDrawn, Lane } from "./calendar-model";

/** Which part of the day is drawn, in minutes since midnight. */
export type Hours = { first: number; last: number };

const HOUR = 60;
const USUAL: Hours = { first: 7 * HOUR, last: 19 * HOUR };
export const HOUR_REM = 3;

/** The usual hours, and as many more as something stands on. */
export function hoursOf(days: readonly DayDrawn[]): Hours {
  const places = days.flatMap(({ entries, taken, gaps }) => [...entries, ...taken, ...gaps]);
  const first = Math.min(USUAL.first, ...places.map(({ from }) => Math.floor(from / HOUR) * HOUR));
  const last = Math.max(USUAL.last, ...places.map(({ until }) => Math.ceil(until / HOUR) * HOUR));
  return { first, last };
}

/** Where a time stands in the column of its day, in parts of it, so that it holds at any size of text. */
export function placed({ from, until }: DayPlace, hours: Hours): CSSProperties {
  const length = hours.last - hours.first;
  const part = (minutes: number) => `${((100 * minutes) / length).toFixed(3)}%`;
  const [top, bottom] = [Math.max(from, hours.first), Math.min(until, hours.last)];
  return { top: part(top - hours.first), height: part(Math.max(0, bottom - top)) };
}

/** One of so many that stand beside each other. */
export type Place = { index: number; count: number };

const ALONE: Place = { index: 0, count: 1 };

/** The reader's half of a day, the other one's, or all of it; of it a part, where several stand beside each other. */
export function across(lane: Lane, isSplit: boolean, { index, count } = ALONE): CSSProperties {
  const width = isSplit && lane !== "BOTH" ? 50 : 100;
  const left = isSplit && lane === "OTHER" ? 50 : 0;
  const part = width / count;
  return { left: `${left + index * part}%`, width: `${part}%` };
}

/**
 * Nobody is booked twice here, but what was brought along from elsewhere may overlap: then it stands side by side. Whatever hangs
 * together in time shares the width evenly.
 */
export function sideBySide(entries: readonly (DayPlace & { lane: Lane })[]): Place[] {
  const order = entries.map((_, index) => index).toSorted((a, b) => fromOf(entries, a) - fromOf(entries, b));
  const places = entries.map(() => ALONE);
  let [group, until]: [number[], number] = [[], 0];
  const close = () => {
    const count = Math.max(1, ...group.map((at) => (places[at]?.index ?? 0) + 1));
    for (const at of group) places[at] = { index: places[at]?.index ?? 0, count };
    group = [];
  };
  for (const at of order) {
    const entry = entries[at];
    if (!entry) continue;
    if (entry.from >= until) close();
    const near = group.filter((other) => areInTheWay(entries[other], entry)).map((other) => places[other]?.index);
    let index = 0;
    while (near.includes(index)) index += 1;
    places[at] = { index, count: 1 };
    group.push(at);
    until = Math.max(until, entry.until);
  }
  close();
  return places;
}

function areInTheWay(one: (DayPlace & { lane: Lane }) | undefined, other: DayPlace & { lane: Lane }): boolean {
  if (!one || one.until <= other.from || other.until <= one.from) return false;
  return one.lane === other.lane || one.lane === "BOTH" || other.lane === "BOTH";
}

function fromOf(entries: readonly DayPlace[], at: number): number {
  return entries[at]?.from ?? 0;
}
