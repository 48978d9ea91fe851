/** Runs the steps of a test run, says how each went and how long it took, and adds up. */
export function createStepLog({ print = console.log, now = Date.now } = {}) {
  const total = { passed: 0, failed: 0 };
  const rows = [];

  function note(name, outcome, startedAt) {
    const seconds = `${((now() - startedAt) / 1000).toFixed(1)} s`;
    rows.push(`  ${name.padEnd(22)} ${outcome.padEnd(24)} ${seconds.padStart(8)}`);
    print(`--- ${name}: ${outcome}, ${seconds}`);
  }

  return {
    /** A step gives its counts, or nothing when it counts as one. Returns whether all of it passed. */
    async run(name, step) {
      const startedAt = now();
      print(`\n--- ${name}`);
      let counts;
      try {
        counts = (await step()) ?? { passed: 1, failed: 0 };
      } catch (error) {
        print(error.message);
        counts = { passed: 0, failed: 1 };
      }
      total.passed += counts.passed;
      total.failed += counts.failed;
      note(name, `${counts.passed} passed, ${counts.failed} failed`, startedAt);
      return counts.failed === 0;
    },

    skip(name, reason) {
      print(`\n--- ${name}`);
      note(name, `not run: ${reason}`, now());
    },

    /** The very last line is what a machine reads. */
    finish() {
      print(`\n${rows.join("\n")}\n`);
      print(`${total.passed} passed, ${total.failed} failed`);
      return total.failed === 0;
    },
  };
}
