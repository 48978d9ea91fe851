import { v7, validate } from "uuid";

const BYTES = 16;
const AT_ONCE = 256;

// Chance is asked for in large pieces: asking costs as much for one id as for hundreds.
const pool = new Uint8Array(BYTES * AT_ONCE);
let used = pool.length;

function chance(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += BYTES;
  return pool.subarray(used - BYTES, used);
}

const last = { msecs: 0, seq: 0 };

/**
 * A new key: time-ordered (UUID v7), so that indexes grow at one end and rows list in the order they came, those of one process
 * in one millisecond as well (a counter from a random beginning, RFC 9562, 6.2).
 */
export function newId(): string {
  const random = chance();
  const now = Date.now();
  if (now > last.msecs) {
    last.msecs = now;
    last.seq =
      ((random[6] ?? 0) * 0x1000000 + (random[7] ?? 0) * 0x10000 + (random[8] ?? 0) * 0x100 + (random[9] ?? 0)) >>> 1;
  } else {
    last.seq = (last.seq + 1) >>> 0;
    // The counter is used up: the next millisecond is taken early.
    if (last.seq === 0) last.msecs += 1;
  }
  return v7({ random, msecs: last.msecs, seq: last.seq });
}

export function isId(text: string): boolean {
  return validate(text);
}
