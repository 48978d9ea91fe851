import { expect, test } from "vitest";
import { checkClientComponents } from "./client-components";

const server = (name: string) => ({ path: `app/${name}.tsx`, text: "export function Part() {}" });
const client = (name: string) => ({
  path: `components/ui/${name}.tsx`,
  text: `"use client";\nexport function Part() {}`,
});

test("a third of the components may run in the browser", () => {
  expect(checkClientComponents([server("a"), server("b"), client("c")])).toEqual([]);
});

test("one more and each is named", () => {
  const found = checkClientComponents([server("a"), server("b"), client("c"), client("d")]);
  expect(found.map(({ path }) => path)).toEqual(["components/ui/c.tsx", "components/ui/d.tsx"]);
});

test("tests and code outside the screens are not counted", () => {
  const others = [{ path: "lib/org/views.ts", text: "" }, { path: "app/a.test.tsx", text: "" }, client("c")];
  expect(checkClientComponents(others)).toHaveLength(1);
});
