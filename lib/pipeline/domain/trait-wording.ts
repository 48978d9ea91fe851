import type { TraitKind } from "./built-in-traits";

type Wording = { label: string | null; kind: TraitKind; choices: readonly string[] };

/** What can be changed about a trait as one text: whoever saves says what they saw, and somebody else's change is not lost. */
export function wordingOf({ label, kind, choices }: Wording): string {
  return [label ?? "", ...(kind === "CHOICE" ? choices : [])].join("\n");
}

/** One choice a line, as it is typed: without blanks around it, none twice. */
export function choicesOf(lines: string): string[] {
  const choices = lines.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(choices)].filter((choice) => choice !== "");
}

/** A short name that stays when the label changes: for files and the audit trail. `taken` are the keys of other traits. */
export function traitKey(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ");
  const words = plain.trim().replaceAll(" ", "-").slice(0, 40) || "trait";
  const numbered = [words, ...taken.map((_, place) => `${words}-${place + 2}`)];
  return numbered.find((key) => !taken.includes(key)) ?? words;
}
