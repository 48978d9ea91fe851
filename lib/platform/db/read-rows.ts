import pg from "pg";
import { connections, type Database, database, nameOf, type Tx } from "./database";
import { Prisma } from "./generated/client";

type Parser = (text: string) => unknown;

const PARSERS: Readonly<Record<number, Parser>> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  // Every connection speaks UTC, so it always ends in +00.
  [pg.types.builtins.TIMESTAMPTZ]: (text) => new Date(text.replace(" ", "T").replace(/\+00$/, "Z")),
};

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
};

/**
 * Rows of a statement that only reads, in the values that `$queryRaw` gives: days and instants as dates, whole numbers of eight
 * bytes as bigint. It asks the same connections without what the client does around a statement, which for the small ones that a
 * page is made of is two thirds of their cost. In a transaction it is asked of that.
 */
export async function readRows<R>(sql: Prisma.Sql, db: Database | Tx = database()): Promise<R[]> {
  if (db !== database()) return db.$queryRaw<R[]>(sql);
  const name = nameOf({ sql: sql.text, args: sql.values });
  const { rows } = await connections().query({ text: sql.text, values: sql.values.map(sent), name, types: TYPES });
  return rows as R[];
}

/** An instant goes as UTC; the driver would write it in the zone of this process. */
function sent(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
