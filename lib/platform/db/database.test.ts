import { expect, inject, test } from "vitest";
import { openDatabase } from "@/lib/platform/db/database";
import { onServer } from "@/lib/platform/testing/own-database.mjs";
import { useScratch } from "@/lib/platform/testing/scratch-database";

const scratch = useScratch();

test("days and instants arrive as they are from a server that is set to another zone and another order of dates", async () => {
  const url = await scratch.newDatabase();
  const name = new URL(url).pathname.slice(1);
  const settings = ["timezone = 'Asia/Tokyo'", "datestyle = 'SQL, DMY'"];
  for (const setting of settings) await onServer(inject("serverUrl"), `ALTER DATABASE ${name} SET ${setting}`);
  const database = openDatabase(url, 2);
  try {
    const rows = await database.$queryRaw`
      SELECT DATE '2026-03-04' AS day, TIMESTAMPTZ '2026-03-04 23:30:00+00' AS at`;
    expect(rows).toEqual([{ day: new Date("2026-03-04"), at: new Date("2026-03-04T23:30:00Z") }]);
  } finally {
    await database.$disconnect();
  }
});
