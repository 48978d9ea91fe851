import { describe, expect, test } from "vitest";
import { nameStatements, PLANNED_ANEW } from "./statement-names";

describe("the names of statements", () => {
  const ask = (sql: string, args: unknown[] = [1]) => ({ sql, args });

  test("one text has one name, and another text another", () => {
    const nameOf = nameStatements();
    const first = nameOf(ask("SELECT $1"));
    expect(nameOf(ask("SELECT $1", [2]))).toBe(first);
    expect(nameOf(ask("SELECT $1::int"))).not.toBe(first);
    expect(first.length).toBeGreaterThan(0);
  });

  test("what takes no values has none: it may be several statements", () => {
    expect(nameStatements()(ask("BEGIN; COMMIT", []))).toBe("");
  });

  test("what wants a plan of its own has none", () => {
    expect(nameStatements()(ask(`${PLANNED_ANEW} SELECT $1`))).toBe("");
  });

  test("past the most that a connection keeps, new texts have none and known ones keep theirs", () => {
    const nameOf = nameStatements(2);
    const [first, second, third] = ["SELECT $1", "SELECT $1 + 1", "SELECT $1 + 2"].map((sql) => nameOf(ask(sql)));
    expect([first, second, third]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), ""]);
    expect(nameOf(ask("SELECT $1"))).toBe(first);
  });
});
