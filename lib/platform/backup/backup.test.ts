import { statSync } from "node:fs";
import { expect, inject, test, vi } from "vitest";
import { restoreBackup } from "@/lib/platform/backup/restore-backup.mjs";
import { writeBackup } from "@/lib/platform/backup/write-backup.mjs";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { dropDatabase, onServer } from "@/lib/platform/testing/own-database.mjs";
import { useScratch } from "@/lib/platform/testing/scratch-database";
import { contentsOf, shapeOf } from "@/lib/platform/testing/table-contents";

// Whole databases are made and copied here, also on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const scratch = useScratch();

/** Whatever a table of a later migration may hold, and whatever a backup may trip over. */
const ODD = `
  CREATE TYPE "Odd Kind" AS ENUM ('first', 'it''s "second"');
  CREATE TABLE "Odd ""table""" (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Select" text, kind "Odd Kind", list text[], kinds "Odd Kind"[], numbers bigint[],
    big bigint, exact numeric(30, 10), rough float8, json jsonb, raw bytea, at timestamptz(3), day date, span interval, flag boolean,
    doubled bigint GENERATED ALWAYS AS (big / 2) STORED, above_id int REFERENCES "Odd ""table""" (id));
  CREATE TABLE odd_left (id int PRIMARY KEY, right_id int);
  CREATE TABLE odd_right (id int PRIMARY KEY, left_id int REFERENCES odd_left (id));
  ALTER TABLE odd_left ADD CONSTRAINT odd_circle FOREIGN KEY (right_id) REFERENCES odd_right (id) DEFERRABLE INITIALLY DEFERRED;
  CREATE TABLE odd_empty (id serial PRIMARY KEY);
  CREATE TABLE odd_default (name text PRIMARY KEY);
  INSERT INTO odd_default VALUES ('written by the migration'), ('deleted since');
  CREATE VIEW odd_view AS SELECT big FROM "Odd ""table""";`;

const ROWS = `
  INSERT INTO "Odd ""table""" ("Select", kind, list, kinds, numbers, big, exact, rough, json, raw, at, day, span, flag) VALUES
    (E'a\\tb\\nc\\r\\nd\\\\e\\\\.\\n\\\\.\\n\\u0001\\u001f\\u007f\\u0085\\u2028 é 東京 🧭 ""', 'it''s "second"', ARRAY['', NULL, 'NULL', '{}', E'a"b\\\\c,d', ' x '],
     ARRAY['first', NULL]::"Odd Kind"[], ARRAY[9223372036854775807, -9223372036854775808, NULL], 9223372036854775807, 12345678901234567890.0123456789,
     float8 '0.1' + float8 '0.2', '{"a": [1, null, "\\\\n\\\\u2028", {"b": "😀"}], "": 1e400}', '\\x00ff5c2e0a', '2026-03-29 01:30:00.123+00', '2026-02-28', '1 mon -3 days 04:05:06.789', true),
    ('\\N', NULL, '{}', NULL, NULL, -9223372036854775807, NULL, 'NaN', 'null', '', 'infinity', '-infinity', NULL, NULL),
    ('', NULL, NULL, NULL, NULL, NULL, NULL, '-Infinity', '"text"', NULL, '0001-01-01', '9999-12-31', NULL, false),
    (repeat('ä long line ', 200000), NULL, NULL, NULL, NULL, 7, NULL, 5e-324, NULL, NULL, NULL, NULL, NULL, NULL),
    ('COPY "person" ("id") FROM stdin;', NULL, NULL, NULL, NULL, 8, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  UPDATE "Odd ""table""" SET above_id = 5 - id WHERE id < 5;
  DELETE FROM "Odd ""table""" WHERE id = 5;
  INSERT INTO odd_left VALUES (1, NULL); INSERT INTO odd_right VALUES (2, 1); UPDATE odd_left SET right_id = 2;
  UPDATE odd_default SET name = 'changed since' WHERE name LIKE 'written%'; DELETE FROM odd_default WHERE name LIKE 'deleted%';
  INSERT INTO odd_left SELECT n, 2 FROM generate_series(10, 30000) n;`;

// A child team before its parent, dated rows that touch, an event that nobody may change.
const COMPANY = `
  INSERT INTO person (id, name, email, role, created_at) VALUES
    ('00000000-0000-7000-8000-000000000001', 'Zoë Ünal', 'zoe@kestrel.example', 'REP', '2026-01-01');
  INSERT INTO team (id, name, created_at) VALUES ('00000000-0000-7000-8000-00000000000b', 'Above', '2026-01-01');
  INSERT INTO team (id, name, parent_id, created_at) VALUES
    ('00000000-0000-7000-8000-00000000000a', 'Below', '00000000-0000-7000-8000-00000000000b', '2026-01-01');
  INSERT INTO team_membership (id, person_id, team_id, from_day, until_day) VALUES
    (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a', '2026-01-01', '2026-06-01'),
    (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000b', '2026-06-01', NULL);
  INSERT INTO audit_event (id, at, action, entity, fields, values) VALUES
    (gen_random_uuid(), '2026-01-01', 'a.b', 'Person', '{name,"e-mail"}', '{"name": ["a", "b"]}');`;

async function filledDatabase() {
  scratch.takeRealMigrations();
  scratch.migration("99990101000000_odd", ODD);
  const url = await scratch.newDatabase();
  await deployMigrations({ url, folder: scratch.migrations });
  await onServer(url, COMPANY);
  await onServer(url, ROWS);
  return url;
}

test("a backup that is restored into another database gives the same rows in the same tables", async () => {
  const url = await filledDatabase();
  const file = scratch.file("kept.backup");
  const header = await writeBackup({ url, file, folder: scratch.migrations });
  expect(statSync(file).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
  expect(header.tables.find(({ name }: { name: string }) => name === "odd_left").rows).toBe(29_992);

  const other = await scratch.newDatabase();
  await restoreBackup({ url: other, file, folder: scratch.migrations });
  expect(await contentsOf(other)).toEqual(await contentsOf(url));
  expect(await shapeOf(other)).toEqual(await shapeOf(url));
  expect(await deployMigrations({ url: other, folder: scratch.migrations })).toEqual([]);
});

test("how a server writes days, instants and numbers makes no difference", async () => {
  const url = await filledDatabase();
  const before = await contentsOf(url);
  const name = new URL(url).pathname.slice(1);
  const odd = [
    "datestyle = 'SQL, DMY'",
    "timezone = 'Asia/Tokyo'",
    "intervalstyle = 'sql_standard'",
    "extra_float_digits = -5",
  ];
  for (const setting of odd) await onServer(inject("serverUrl"), `ALTER DATABASE ${name} SET ${setting}`);
  const file = scratch.file("kept.backup");
  await writeBackup({ url, file, folder: scratch.migrations });
  await restoreBackup({ url, file, folder: scratch.migrations });
  await onServer(inject("serverUrl"), `ALTER DATABASE ${name} RESET ALL`);
  expect(await contentsOf(url)).toEqual(before);
});

test("what was there before gives way, and the rules of the database are awake again", async () => {
  const url = await filledDatabase();
  const file = scratch.file("kept.backup");
  await writeBackup({ url, file, folder: scratch.migrations });
  const before = await contentsOf(url);
  await onServer(
    url,
    `DELETE FROM team_membership; DROP VIEW odd_view; DROP TABLE "Odd ""table"""; CREATE TABLE stranger (id int)`,
  );
  await restoreBackup({ url, file, folder: scratch.migrations });
  // Somebody else's table beside ours is nothing that a restore may drop.
  expect(await contentsOf(url)).toEqual({ ...before, stranger: [] });

  await expect(onServer(url, "DELETE FROM audit_event")).rejects.toThrow("audit_is_final");
  await expect(onServer(url, "UPDATE team_membership SET until_day = NULL")).rejects.toThrow("membership_overlap");
  await expect(onServer(url, "INSERT INTO odd_right VALUES (3, 4)")).rejects.toThrow("odd_right_left_id_fkey");
  await onServer(url, `UPDATE team SET parent_id = NULL`);
  expect((await onServer(url, "SELECT 1 FROM team_closure")).rowCount).toBe(2);
});

test("nothing that the committed migrations make is taken for somebody else's", async () => {
  const url = await scratch.newMigratedDatabase();
  const file = scratch.file("kept.backup");
  const header = await writeBackup({ url, file });
  expect(header.tables.map(({ name }: { name: string }) => name)).toEqual(Object.keys(await contentsOf(url)).sort());
  // Whatever the restore does not drop would be in the way of the migrations.
  await restoreBackup({ url, file });
});

test("a backup holds one moment, whatever is written while it is made", async () => {
  scratch.migration("1_pair", "CREATE TABLE a_left (id int, pad text); CREATE TABLE z_right (id int, pad text);");
  const url = await scratch.newDatabase();
  await deployMigrations({ url, folder: scratch.migrations });
  await onServer(
    url,
    "INSERT INTO a_left SELECT n, repeat('x', 500) FROM generate_series(1, 20000) n; INSERT INTO z_right SELECT * FROM a_left",
  );
  let isDone = false;
  let written = 20_000;
  const writer = async () => {
    while (!isDone) {
      written += 1;
      await onServer(
        url,
        `BEGIN; INSERT INTO a_left VALUES (${written}); INSERT INTO z_right VALUES (${written}); COMMIT`,
      );
    }
  };
  const writing = [writer(), writer()];
  const file = scratch.file("kept.backup");
  await writeBackup({ url, file, folder: scratch.migrations }).finally(() => {
    isDone = true;
  });
  await Promise.all(writing);
  const other = await scratch.newDatabase();
  await restoreBackup({ url: other, file, folder: scratch.migrations });
  const { a_left, z_right } = await contentsOf(other);
  expect(a_left).toEqual(z_right);
  expect(a_left?.length).toBeLessThan(written);
});

test("an owner who is no superuser can back up and restore", async (context) => {
  const { rows } = await onServer(inject("serverUrl"), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
  // As such an owner every other test here says the same.
  if (!rows[0].rolsuper) context.skip();
  const url = await filledDatabase();
  const file = scratch.file("kept.backup");
  await writeBackup({ url, file, folder: scratch.migrations });
  const plain = new URL(await scratch.newDatabase());
  const database = plain.pathname.slice(1);
  const role = `${database}_owner`;
  await onServer(
    plain.toString(),
    `CREATE ROLE ${role} LOGIN PASSWORD 'plain'; ALTER DATABASE ${database} OWNER TO ${role}`,
  );
  try {
    const asOwner = Object.assign(new URL(plain), { username: role, password: "plain" }).toString();
    await restoreBackup({ url: asOwner, file, folder: scratch.migrations });
    await writeBackup({ url: asOwner, file: scratch.file("again.backup"), folder: scratch.migrations });
    await restoreBackup({ url: asOwner, file: scratch.file("again.backup"), folder: scratch.migrations });
    expect(await contentsOf(asOwner)).toEqual(await contentsOf(url));
  } finally {
    await dropDatabase(inject("serverUrl"), database);
    await onServer(inject("serverUrl"), `DROP ROLE ${role}`);
  }
});

test("an existing file is not written over, and a database that was never set up is no backup", async () => {
  const url = await filledDatabase();
  const file = scratch.file("kept.backup");
  await writeBackup({ url, file, folder: scratch.migrations });
  await expect(writeBackup({ url, file, folder: scratch.migrations })).rejects.toThrow("is there already");
  const empty = await scratch.newDatabase();
  await expect(writeBackup({ url: empty, file: scratch.file("none.backup") })).rejects.toThrow("nothing to back up");
});
