import { expect, test } from "vitest";
import { database, inTransaction } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { reserveAttempt, takeBackAttempt, throttleKeys } from "./sign-in-throttle";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");

test("an attempt that waits for another one's success begins the count anew, where the other has ended it", async () => {
  const keys = throttleKeys({ email: "ada@kestrel.example", network: "198.51.100.7", device: null });
  expect(await reserveAttempt(keys, now)).toBe(0);
  const second = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT key FROM sign_in_throttle ORDER BY key FOR UPDATE`;
    const waiting = reserveAttempt(keys, now);
    await untilSomebodyWaits();
    await takeBackAttempt(tx, keys, now);
    return { waiting };
  });
  expect(await second.waiting).toBe(0);
  const counted = await database().signInThrottle.findMany({ select: { failures: true } });
  expect(counted.map(({ failures }) => failures)).toEqual([1, 1, 1]);
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await database().$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row && row.waiting > 0n) return;
  }
}
