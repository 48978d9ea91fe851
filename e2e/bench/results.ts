import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { ROOT } from "@/lib/platform/migrations/engine.mjs";

import { median } from "./measure";

export type Figure = {
  /** What was measured, and against what. */
  name: string;
  floorName: string;
  unit: "ms" | "s" | "KB" | "MB" | "";
  value: number;
  floor: number;
  /** How many times the floor, or how much more than it, as the goal says. */
  result: number;
  goal: { kind: "ratio" | "more"; most: number } | null;
};

/** What is no cost against a floor has a table of its own. */
export type Table = { title: string; lead: string; head: readonly string[]; rows: readonly (readonly string[])[] };

const HEAD = ["figure", "measured", "floor", "floor is", "result", "goal", "met"];

/** The one in the middle of what several sittings found, figure by figure. */
export function medianFigures(sittings: readonly (readonly Figure[])[]): Figure[] {
  const [first = []] = sittings;
  return first.map((figure, place) => {
    const all = sittings.map((sitting) => sitting[place] ?? figure);
    const middle = (of: (figure: Figure) => number) => median(all.map(of));
    return {
      ...figure,
      value: middle((one) => one.value),
      floor: middle((one) => one.floor),
      result: middle((one) => one.result),
    };
  });
}

/** The figures as rows of words. */
function rowsOf(figures: readonly Figure[]): string[][] {
  return figures.map((figure) => [
    figure.name,
    words(figure.value, figure.unit),
    words(figure.floor, figure.unit),
    figure.floorName,
    figure.goal?.kind === "more" ? `+${words(figure.result, figure.unit)}` : `${figure.result.toFixed(2)}x`,
    goalWords(figure),
    figure.goal ? (figure.result <= figure.goal.most ? "yes" : "no") : "-",
  ]);
}

function goalWords({ goal, unit }: Figure): string {
  if (!goal) return "-";
  return goal.kind === "more" ? `at most +${goal.most} ${unit}` : `at most ${goal.most}x`;
}

function words(value: number, unit: string): string {
  return `${value.toFixed(value >= 100 ? 0 : 2)} ${unit}`.trim();
}

export function printFigures(figures: readonly Figure[]): void {
  if (figures.length > 0) printRows([HEAD, ...rowsOf(figures)]);
}

export function printTable({ title, lead, head, rows }: Table): void {
  console.log(`${title}. ${lead}`);
  printRows([head, ...rows]);
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
}

/** Keeps the table with the date and the machine; only a run of everything is kept. */
export async function writeResults(
  { figures, failed, tables }: { figures: readonly Figure[]; failed: readonly string[]; tables: readonly Table[] },
  postgresVersion: string,
): Promise<void> {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    "# What it costs",
    "",
    "Made by `npm run bench`. Each figure stands against a floor that was measured in the same run on the same machine, in turns;",
    "a result is the median of its rounds, for pages of several processes. CPU is that of the Next process and of PostgreSQL together\n" +
      "unless it says otherwise.",
    "",
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}, PostgreSQL ${postgresVersion}.`,
    ...(failed.length > 0 ? ["", `This run broke off in: ${failed.join(", ")}.`] : []),
    "",
    line(HEAD),
    line(HEAD.map(() => "---")),
    ...rowsOf(figures).map(line),
    "",
    ...tables.flatMap(({ title, lead, head, rows }) => [
      ...[`## ${title}`, "", lead, "", line(head), line(head.map(() => "---"))],
      ...[...rows.map(line), ""],
    ]),
  ];
  await writeFile(path.join(ROOT, "e2e/bench/RESULTS.md"), lines.join("\n"));
}
