import type { Route } from "next";
import type { State } from "@/components/ui/state";
import { usualOf } from "@/lib/activities/domain/usual";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import type { FigureWords } from "./figure-words";
import { STANDING_STATES } from "./standing-state";

/**
 * The full weeks of a type and the range that they span. The weeks are one text, as "3,2,,9" with nothing for a week away: a table
 * sends eight hundred of them, and each value on its own is written and read as such. No state is the usual one.
 */
export type SparkWeeks = { weeks: string; low: number; high: number; state?: State };

/** One number of a week table as it is said and drawn. */
export type WeekCell = {
  text: string;
  /** Nothing where it is the usual one. */
  state?: State;
  /** The state in a word, where it deviates. */
  standing?: string;
  usual: string;
  spark: SparkWeeks;
};

export type WeekRow = {
  id: string;
  name: string;
  href: Route;
  note?: string | undefined;
  /** How far below the first team of a tree; people have none. */
  depth?: number;
  cells: readonly (WeekCell | null)[];
};

/** A row of counts alone, in the order of the columns. */
export type PlainRow = { name: string; counts: readonly string[]; isTotal: boolean };

type Named = Omit<WeekRow, "cells"> & { figures: readonly WeekFigure[] };

/**
 * Rows as plain words and numbers, for components that draw them: a row that leaves the server as elements is written down twice
 * and read once more before it is drawn.
 */
export function weekRowsOf(
  rows: readonly Named[],
  { types, words, isFinished }: { types: readonly ActivityTypeView[]; words: FigureWords; isFinished: boolean },
): WeekRow[] {
  return rows.map(({ figures, ...row }) => ({
    ...row,
    cells: types.map(({ id }) => {
      const figure = figures.find(({ typeId }) => typeId === id);
      return figure ? cellOf(figure, words, isFinished) : null;
    }),
  }));
}

function cellOf(figure: WeekFigure, words: FigureWords, isFinished: boolean): WeekCell {
  const state = STANDING_STATES[figure.standing];
  return {
    text: figure.isWorked || figure.value > 0 ? words.number(figure.value) : "–",
    ...unlessUsual(state),
    ...(state === "alert" || state === "watch" || state === "praise" ? { standing: words.standing(figure) } : {}),
    usual: figure.isWorked || figure.value > 0 ? words.usual(figure) : `${words.away}, ${words.usual(figure)}`,
    spark: sparkWeeksOf(figure, isFinished),
  };
}

/** A running week is not drawn: it would look like a fall until its last day; a finished one ends the line. */
export function sparkWeeksOf(figure: WeekFigure, isFinished: boolean): SparkWeeks {
  const known = figure.weeks.filter((week): week is number => week !== null);
  const { low, high } = usualOf(figure.weeks) ?? { low: Math.min(...known, 0), high: Math.max(...known, 0) };
  const weeks = isFinished ? [...figure.weeks, figure.isWorked ? figure.value : null] : figure.weeks;
  return { weeks: weeks.join(), low, high, ...(isFinished ? unlessUsual(STANDING_STATES[figure.standing]) : {}) };
}

const unlessUsual = (state: State): { state?: State } => (state === "usual" ? {} : { state });
