import pg from "pg";
import { connections, type Database, database, nameOf, readers, type Tx } from "./database";
import { Prisma } from "./generated/client";

type Parser = (text: string) => unknown;

const { builtins, getTypeParser } = pg.types;

const SCALARS: readonly { oid: number; arrayOid: number; parse: Parser }[] = [
  { oid: builtins.INT8, arrayOid: 1016, parse: BigInt },
  { oid: builtins.NUMERIC, arrayOid: 1231, parse: (text) => new Prisma.Decimal(text) },
  { oid: builtins.DATE, arrayOid: 1182, parse: (text) => new Date(`${text}T00:00:00Z`) },
  // Every connection speaks UTC, so it always ends in +00.
  {
    oid: builtins.TIMESTAMPTZ,
    arrayOid: 1185,
    parse: (text) => new Date(text.replace(" ", "T").replace(/\+00$/, "Z")),
  },
];

const TEXT_ARRAY = 1009;
// The library's own list of types knows no arrays; its parsers do.
const textsOf = (getTypeParser as (oid: number) => (text: string) => (string | null)[])(TEXT_ARRAY);

const PARSERS = new Map<number, Parser>(
  SCALARS.flatMap(({ oid, arrayOid, parse }): [number, Parser][] => [
    [oid, parse],
    [arrayOid, (text) => textsOf(text).map((one) => (one === null ? null : parse(one)))],
  ]),
);

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => PARSERS.get(oid) ?? getTypeParser(oid, format),
};

/**
 * Rows of a statement that only reads, in the values that `$queryRaw` gives: days and instants as dates, whole numbers of eight
 * bytes as bigint. It asks the same database without what the client does around a statement, which for the small ones that a
 * page is made of is two thirds of their cost. In a transaction it is asked of that.
 */
export async function readRows<R>(sql: Prisma.Sql, db: Database | Tx = database()): Promise<R[]> {
  if (db !== database()) return db.$queryRaw<R[]>(sql);
  const name = nameOf({ sql: sql.text, args: sql.values });
  const pool = name === "" ? connections() : readers();
  const { rows } = await pool.query({ text: sql.text, values: sql.values.map(sent), name, types: TYPES });
  return rows as R[];
}

/** An instant goes as UTC; the driver would write it in the zone of this process. */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  return value instanceof Date ? value.toISOString() : value;
}
