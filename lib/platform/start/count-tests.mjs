/** What Vitest's JSON says. A file that could not even be loaded has no tests to count, so it counts itself. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** What Playwright's JSON says. Its errors outside of tests (a server that did not start) count as failures too. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** The counts of a step from its report, which it may have failed to write; a failed step never counts as none failed. */
export function countStep({ code, report, count }) {
  const counted = report ? count(report) : { passed: 0, failed: 0 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
