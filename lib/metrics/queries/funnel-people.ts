import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** Whose funnel: somebody's, that of a team with all below it, or everybody's. */
export type FunnelSubject = { personId: string } | { teamId: string } | "company";

/** So many colleagues say what is usual as well as five thousand do. */
const MOST_OTHERS = 120;

type Row = { id: string; own: boolean };

/**
 * Who a funnel is about, as far as the scope reaches, and the colleagues in the same role that it is held against, the own team
 * first. Colleagues may be out of sight: from them only figures about at least five are ever made.
 */
export function findFunnelPeople(
  scope: Scope,
  subject: Exclude<FunnelSubject, "company">,
  today: Day,
  mostOthers = MOST_OTHERS,
): Promise<FunnelPeople> {
  return listFunnelPeople(subject, today, { mostOthers, isOwn: scopeSql(scope, Prisma.sql`id`) });
}

/** The same for what is worked out about somebody for themselves, while nobody asks. */
export function findFunnelPeopleOf(personId: string, today: Day, mostOthers = MOST_OTHERS): Promise<FunnelPeople> {
  return listFunnelPeople({ personId }, today, { mostOthers, isOwn: Prisma.sql`TRUE` });
}

export type FunnelPeople = { own: string[]; others: string[] };

async function listFunnelPeople(
  subject: Exclude<FunnelSubject, "company">,
  today: Day,
  { mostOthers, isOwn }: { mostOthers: number; isOwn: Prisma.Sql },
): Promise<FunnelPeople> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await readRows<Row>(Prisma.sql`
    WITH placed AS (
      SELECT p.id, p.role, m.team_id FROM person p
      LEFT JOIN team_membership m ON m.person_id = p.id AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day})
      WHERE p.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ${day})),
    own AS (SELECT id, role, team_id FROM ${ownSql(subject)} AS candidate WHERE ${isOwn})
    SELECT id, TRUE AS own FROM own
    UNION ALL
    (SELECT id, FALSE FROM placed
     WHERE role IN (SELECT role FROM own) AND id NOT IN (SELECT id FROM own)
     ORDER BY team_id IS NULL OR team_id NOT IN (SELECT team_id FROM own WHERE team_id IS NOT NULL), md5(id::text)
     LIMIT ${mostOthers})`);
  const idsOf = (own: boolean) => rows.filter((row) => row.own === own).map(({ id }) => id);
  return { own: idsOf(true), others: idsOf(false) };
}

/** Somebody who has left is still found; the sellers of a team are its reps as it stands today. */
function ownSql(subject: Exclude<FunnelSubject, "company">): Prisma.Sql {
  if ("personId" in subject)
    return Prisma.sql`(SELECT p.id, p.role, (SELECT team_id FROM placed WHERE placed.id = p.id) AS team_id
      FROM person p WHERE p.id = ${subject.personId}::uuid)`;
  return Prisma.sql`(SELECT id, role, team_id FROM placed WHERE role = 'REP'
    AND team_id IN (SELECT descendant_id FROM team_closure WHERE ancestor_id = ${subject.teamId}::uuid))`;
}
