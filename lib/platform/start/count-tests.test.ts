import { expect, test } from "vitest";
import { countPlaywright, countStep, countVitest } from "@/lib/platform/start/count-tests.mjs";
import { createStepLog } from "@/lib/platform/start/step-log.mjs";

const loaded = { status: "passed", assertionResults: [{}] };
const unloaded = { status: "failed", assertionResults: [] };

test("a test file that cannot be loaded counts as a failure of its own", () => {
  const report = { numPassedTests: 7, numFailedTests: 1, testResults: [loaded, unloaded] };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
});

test("a server that does not start counts as a failure of the browser tests", () => {
  const stats = { expected: 0, flaky: 0, unexpected: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1 });
});

test.each([
  ["without a report", { code: 1, report: null }, { passed: 0, failed: 1 }],
  ["with a report of passes alone", { code: 1, report: { passed: 3, failed: 0 } }, { passed: 3, failed: 1 }],
  ["with failures counted", { code: 1, report: { passed: 3, failed: 2 } }, { passed: 3, failed: 2 }],
])("a step that ends badly never counts as passed: %s", (_, { code, report }, expected) => {
  expect(countStep({ code, report, count: (counts: object) => counts })).toEqual(expected);
});

test("the last line adds up every step, and a failed one does not stop the next", async () => {
  const lines: string[] = [];
  const log = createStepLog({ print: (line: string) => lines.push(line), now: () => 0 });
  await log.run("lint", () => undefined);
  await log.run("types", () => Promise.reject(new Error("tsc ended with code 2.")));
  await log.run("unit and integration", () => ({ passed: 40, failed: 2 }));
  log.skip("end to end", "no build");
  expect(log.finish()).toBe(false);
  expect(lines.at(-1)).toBe("41 passed, 3 failed");
});
