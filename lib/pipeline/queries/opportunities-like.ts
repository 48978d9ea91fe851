import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { minor } from "@/lib/kernel/money";
import type { StageKind } from "@/lib/pipeline/domain/opportunity";
import type { FoundOpportunity } from "@/lib/pipeline/views/opportunity";
import { Prisma } from "@/lib/platform/db/generated/client";
import { namedLikeSql, nameRankSql } from "@/lib/platform/db/name-match";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = {
  id: string;
  name: string;
  owner: string;
  kind: StageKind;
  amount_minor: bigint | null;
  currency: string;
  currency_exponent: number;
};

/** A few opportunities in sight whose name has what is typed: the best answer first, open ones before closed ones, then the newest. */
export async function listOpportunitiesLike(scope: Scope, typed: string, size: number): Promise<FoundOpportunity[]> {
  const name = Prisma.sql`o.name`;
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    SELECT o.id, o.name, p.name AS owner, o.kind::text AS kind, o.amount_minor, o.currency, o.currency_exponent
    FROM opportunity o JOIN person p ON p.id = o.person_id
    WHERE ${scopeSql(scope, Prisma.sql`o.person_id`)} AND ${namedLikeSql(name, typed)}
    ORDER BY ${nameRankSql(name, typed)}, o.kind = 'OPEN' DESC, o.created_at DESC, o.id LIMIT ${size}`);
  return rows.map(({ amount_minor, currency_exponent, ...row }) => ({
    ...row,
    amountMinor: amount_minor === null ? null : minor(amount_minor),
    currencyExponent: currency_exponent,
  }));
}
