import { type ColumnFacts, provenMark, provenOrder } from "./column-facts";
import { isEntity, kindOf } from "./entities";

type File = { id: string; entity: string | null; columns: readonly { field: string | null; facts: ColumnFacts }[] };
type Settled = {
  orders: Record<string, unknown>;
  marks: Record<string, unknown>;
  names: readonly { kind: string; name: string }[];
};
type Found = { names?: readonly { kind: string; name: string; near: string | null }[] };

export type Question =
  | { ask: "order" | "mark"; fileId: string; example: string }
  | { ask: "name"; kind: string; name: string; near: string };

/**
 * What nobody but a person can know: whether 3/4 is in March or in April, whether 1.200 is a thousand, and whether two names that
 * are nearly alike are one. An import runs when none of it is open.
 */
export function openQuestions(files: readonly File[], answers: Settled, findings: Found | null): Question[] {
  const near = (findings?.names ?? []).flatMap(({ kind, name, near: other }): Question[] => {
    const isAnswered = answers.names.some((choice) => choice.kind === kind && choice.name === name);
    return other === null || isAnswered ? [] : [{ ask: "name", kind, name, near: other }];
  });
  return [...files.flatMap((file) => askedOf(file, answers)), ...near];
}

/** What the values of the days and of the amounts show, of the columns that go anywhere. */
export function factsInUse({ entity, columns }: Pick<File, "entity" | "columns">) {
  const of = (kinds: readonly string[], withTraits: boolean): ColumnFacts[] =>
    columns.flatMap(({ field, facts }) => {
      if (field === null || !isEntity(entity)) return [];
      const kind = kindOf(entity, field);
      const isMeant = kind === null ? withTraits && facts.amounts > 0 : kinds.includes(kind);
      return isMeant ? [facts] : [];
    });
  return { days: of(["day", "moment"], false), amounts: of(["amount", "whole"], true) };
}

/** The questions of one file that its own values leave open, whether or not they are answered by now. */
export function questionsOf(file: File): Question[] {
  const { days, amounts } = factsInUse(file);
  const questions: Question[] = [];
  if (provenOrder(days) === "ask") questions.push({ ask: "order", fileId: file.id, example: exampleOf(days, "order") });
  if (provenMark(amounts) === "ask")
    questions.push({ ask: "mark", fileId: file.id, example: exampleOf(amounts, "mark") });
  return questions;
}

function askedOf(file: File, answers: Settled): Question[] {
  return questionsOf(file).filter((question) => {
    if (question.ask === "order") return answers.orders[file.id] === undefined;
    return question.ask === "mark" && answers.marks[file.id] === undefined;
  });
}

function exampleOf(facts: readonly ColumnFacts[], about: "order" | "mark"): string {
  const asked = facts.find((fact) => fact[about].either > 0) ?? facts.find((fact) => fact.filled > 0);
  const pattern = about === "order" ? /[/-]/ : /[.,]\d{3}(?!\d)/;
  return asked?.samples.find((sample) => pattern.test(sample)) ?? asked?.samples[0] ?? "";
}
