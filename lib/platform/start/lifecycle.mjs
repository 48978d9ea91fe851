/** Thrown where a stop was asked for while something was still being started; nobody has to hear of it. */
export class Stopped extends Error {}

/** Remembers what was started, and puts it down again in the opposite order, whenever the stop comes: also in the middle of a start. */
export function createLifecycle() {
  const putDowns = [];
  let stopping;
  return {
    get isStopping() {
      return stopping !== undefined;
    },

    /**
     * Starts something that `putDown` ends. A stop in between waits for the start, so that nothing is left behind.
     * @template T
     * @param {() => T | Promise<T>} start
     * @param {(started: T) => unknown} putDown
     * @returns {Promise<T>}
     */
    async own(start, putDown) {
      if (stopping) throw new Stopped();
      const started = Promise.resolve().then(start);
      putDowns.push(async () => {
        const [outcome] = await Promise.allSettled([started]);
        if (outcome.status === "fulfilled") await putDown(outcome.value);
      });
      const value = await started;
      if (stopping) throw new Stopped();
      return value;
    },

    /** A second call waits for the first: an impatient second Ctrl-C changes nothing. */
    stop() {
      stopping ??= putAllDown(putDowns);
      return stopping;
    },
  };
}

async function putAllDown(putDowns) {
  for (let putDown = putDowns.pop(); putDown; putDown = putDowns.pop()) {
    try {
      await putDown();
    } catch (error) {
      console.error(error.message);
    }
  }
}
