import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { database, readers } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { Prisma } from "./generated/client";
import { PLAN_ANEW } from "./plan-anew";
import { readRows } from "./read-rows";

useTestDatabase();

describe("rows that are read past the client", () => {
  const day = new Date("2026-03-04T00:00:00Z");
  const at = new Date("2026-03-04T23:30:00.125Z");

  test("come in the values that the client gives", async () => {
    const sql = Prisma.sql`
      SELECT ${"a'b"}::text AS words, ${[1, 2]}::int[] AS numbers, ${["x", 'y "z"']}::text[] AS names, ${12}::int AS four,
        9007199254740993::bigint AS eight, 12.50::numeric AS exact, 0.1::float8 AS near, TRUE AS yes, NULL::text AS nothing,
        ${day}::date AS day, ${at}::timestamptz AS at, DATE '0044-01-01' AS early, TIMESTAMPTZ '1999-12-31 23:59:59+00' AS late,
        json_build_object('of', json_build_array(1, 'two', NULL)) AS json, '{"a": [1]}'::jsonb AS jsonb,
        '0190a0c4-0000-7000-8000-000000000001'::uuid AS id, ARRAY['0190a0c4-0000-7000-8000-000000000001'::uuid] AS ids,
        ${[day, day]}::date[] AS days, ARRAY[${at}::timestamptz, NULL] AS times, ARRAY[7::bigint] AS eights,
        ARRAY[1.5::numeric] AS exacts, ARRAY[]::date[] AS none`;
    const [fast] = await readRows<object>(sql);
    const [client] = await database().$queryRaw<object[]>(sql);
    expect(fast).toEqual(client);
    expect(fast).toMatchObject({ day, at, eight: 9007199254740993n, four: 12 });
  });

  test("a day is the day that was meant, whatever zone this process is in", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "America/Chicago";
    try {
      const sql = Prisma.sql`SELECT (${day}::date)::text AS day, (${[day]}::date[])[1]::text AS listed,
        array_agg(DATE '2026-03-04') AS days, ${at}::timestamptz = ${at.toISOString()}::timestamptz AS same`;
      expect(await readRows(sql)).toEqual([{ day: "2026-03-04", listed: "2026-03-04", days: [day], same: true }]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("one text has one name, whether the client asks or not", async () => {
    const sql = (value: number) => Prisma.sql`SELECT ${value}::int + 1 AS more`;
    for (let value = 0; value < 12; value += 1) {
      expect(await readRows(sql(value))).toEqual([{ more: value + 1 }]);
      expect(await database().$queryRaw(sql(value))).toEqual([{ more: value + 1 }]);
    }
  });

  test("a statement is planned once for any values, one that says so for its own", async () => {
    const named = (id: string) => Prisma.sql`SELECT name AS planned_once FROM team WHERE id = ${id}::uuid`;
    for (let turn = 0; turn < 3; turn += 1) await readRows(named(newId()));
    const { rows } = await readers().query(
      "SELECT generic_plans::int, custom_plans::int FROM pg_prepared_statements WHERE statement LIKE '%planned_once%'",
    );
    expect(rows).toEqual([{ generic_plans: 3, custom_plans: 0 }]);
    const anew = (id: string) => Prisma.sql`${PLAN_ANEW} SELECT name, current_setting('plan_cache_mode') AS mode
      FROM (SELECT NULL AS name UNION ALL SELECT name FROM team WHERE id = ${id}::uuid) AS found`;
    expect(await readRows(anew(newId()))).toEqual([{ name: null, mode: "auto" }]);
  });

  test("in a transaction are those that it sees", async () => {
    const sql = Prisma.sql`SELECT count(*)::int AS teams FROM team`;
    await database()
      .$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO team (id, name, created_at, version) VALUES (gen_random_uuid(), 'Only here', now(), 1)`;
        expect(await readRows(sql, tx)).toEqual([{ teams: 1 }]);
        expect(await readRows(sql)).toEqual([{ teams: 0 }]);
        throw new Error("Leave nothing.");
      })
      .catch((error: Error) => expect(error.message).toBe("Leave nothing."));
  });

  test("a statement that is wrong fails, and the next one runs", async () => {
    await expect(readRows(Prisma.sql`SELECT ${1}::int / 0`)).rejects.toThrow("division by zero");
    expect(await readRows(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});
