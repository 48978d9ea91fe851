import { expect, test } from "vitest";
import { checkDomainPurity } from "./domain-purity";

const broken = (text: string, path = "lib/goals/domain/share.ts") => checkDomainPurity([{ path, text }]);

test.each([
  "export const shareOf = (part: number, whole: number) => part / whole;",
  "export const copyOf = (now: Date) => new Date(now.getTime());",
  "export type Step = { process: string }; export const nameOf = (step: Step) => step.process;",
  `import { addDays } from "@/lib/kernel/period";`,
])("%s is pure", (text) => {
  expect(broken(text)).toEqual([]);
});

test.each([
  "export const now = () => Date.now();",
  "export const now = () => new Date();",
  "export const now = () => Date();",
  "export const today = () => Temporal.Now.plainDateISO();",
  "export const draw = () => Math.random();",
  "export const id = () => globalThis.crypto.randomUUID();",
  "export const zone = process.env.TZ;",
  `import { readFileSync } from "node:fs";`,
  `import { readFileSync } from "fs";`,
  `import { database } from "@/lib/platform/db/database";`,
  `import { cache } from "react";`,
  `import { headers } from "next/headers";`,
])("%s is not", (text) => {
  expect(broken(text)).toHaveLength(1);
});

test("only domain/ is held to it, and its tests are not", () => {
  expect(broken("Date.now();", "lib/goals/commands/set.ts")).toEqual([]);
  expect(broken("Date.now();", "lib/goals/domain/share.test.ts")).toEqual([]);
});
