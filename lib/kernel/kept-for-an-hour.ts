const AN_HOUR_MS = 3_600_000;

/**
 * Keeps what is worked out for a key for one hour in this process: for figures about many people that hardly move in a day. So
 * many keys are kept; what was worked out longest ago goes first. What fails is not kept, and is tried again by whoever asks next.
 */
export function keptForAnHour<V>(mostKept: number, clock: () => number = Date.now) {
  const kept = new Map<string, { until: number; value: Promise<V> }>();
  return (key: string, make: () => Promise<V>): Promise<V> => {
    const known = kept.get(key);
    if (known && known.until > clock()) return known.value;
    const entry = { until: clock() + AN_HOUR_MS, value: make() };
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    entry.value.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry.value;
  };
}
