import { expect, test } from "vitest";
import { CAPS, checkFileLengths, checkFunctionLengths } from "./lengths";

const source = (path: string, lines: number) => ({ path, text: "a;\n".repeat(lines) });
const short = Array.from({ length: 9 }, (_, index) => source(`lib/org/domain/short-${index}.ts`, 5));
const body = (lines: number) => "  a();\n".repeat(lines - 2);

test.each([
  ["lib/org/queries.ts", CAPS.file],
  ["lib/org/queries.test.ts", CAPS.test],
  ["e2e/org/people.spec.ts", CAPS.test],
  ["app/page.tsx", CAPS.page],
  ["app/(workspace)/page.tsx", CAPS.page],
])("%s may have %i lines and no more", (path, cap) => {
  expect(checkFileLengths([...short, source(path, cap)])).toEqual([]);
  expect(checkFileLengths([...short, source(path, cap + 1)])).toMatchObject([{ path, line: cap + 1 }]);
});

test("messages and documents are not measured", () => {
  expect(checkFileLengths([...short, source("lib/org/messages/en.json", 900), source("README.md", 900)])).toEqual([]);
});

test("half of the files have at most 60 lines", () => {
  const long = Array.from({ length: 10 }, (_, index) => source(`lib/org/domain/long-${index}.ts`, 61));
  expect(checkFileLengths([...short, ...long])).toMatchObject([{ path: "." }]);
  expect(checkFileLengths([...short, ...long.slice(1)])).toEqual([]);
});

test.each([
  ["a function", "function plan() {\n", "}"],
  ["an arrow", "const plan = () => {\n", "};"],
  ["a method", "const plans = { plan() {\n", "} };"],
  ["a component", "export default function Page() {\n", "}"],
])("%s may have 50 lines and no more", (_, head, tail) => {
  const path = "app/(workspace)/log/parts.tsx";
  expect(checkFunctionLengths([{ path, text: head + body(50) + tail }])).toEqual([]);
  expect(checkFunctionLengths([{ path, text: head + body(51) + tail }])).toHaveLength(1);
});

test("a group of tests is a heading, a test is a function", () => {
  const path = "lib/org/queries.test.ts";
  expect(checkFunctionLengths([{ path, text: `describe("teams", () => {\n${body(90)}});` }])).toEqual([]);
  expect(checkFunctionLengths([{ path, text: `test("teams", () => {\n${body(90)}});` }])).toHaveLength(1);
});
