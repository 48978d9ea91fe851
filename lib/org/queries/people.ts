import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { PeoplePage, PersonRow } from "@/lib/org/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

const PEOPLE_PAGE_SIZE = 50;

export type PeopleFilter = { search?: string; teamId?: string; status?: string; after?: string };

type Row = Omit<PersonRow, "hiredOn" | "leftOn"> & { hired_on: Date | null; left_on: Date | null; cursor: string };

/** People by name, fifty at a time, with their team of today and how they stand to the application. */
export async function listPeople(scope: Scope, filter: PeopleFilter, today: Day): Promise<PeoplePage> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    WITH known AS (
      SELECT p.id, p.name, p.email, p.role::text AS role, p.is_admin AS "isAdmin", p.hired_on, p.left_on, t.id AS "teamId", t.name AS team,
        lower(p.name) || ' ' || p.id AS cursor,
        CASE WHEN p.left_on <= ${day} THEN 'left' WHEN p.disabled_at IS NOT NULL THEN 'disabled'
             WHEN p.email IS NULL THEN 'withoutSignIn' WHEN p.password_hash IS NULL THEN 'invited' ELSE 'active' END AS status
      FROM person p
      LEFT JOIN team_membership m ON m.person_id = p.id AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day})
      LEFT JOIN team t ON t.id = m.team_id
      WHERE ${scopeSql(scope, Prisma.sql`p.id`)})
    SELECT * FROM known WHERE ${conditionOf(filter)} ORDER BY cursor LIMIT ${PEOPLE_PAGE_SIZE + 1}`);
  const shown = rows.slice(0, PEOPLE_PAGE_SIZE);
  const last = shown.at(-1);
  return { people: shown.map(viewOf), next: rows.length > PEOPLE_PAGE_SIZE && last ? last.cursor : null };
}

function conditionOf({ search, teamId, status, after }: PeopleFilter): Prisma.Sql {
  const pattern = `%${(search ?? "").replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.join(
    [
      search ? Prisma.sql`(name ILIKE ${pattern} OR email ILIKE ${pattern})` : Prisma.sql`TRUE`,
      teamId ? Prisma.sql`"teamId"::text = ${teamId}` : Prisma.sql`TRUE`,
      status === "all" ? Prisma.sql`TRUE` : status ? Prisma.sql`status = ${status}` : Prisma.sql`status <> 'left'`,
      after ? Prisma.sql`cursor > ${after}` : Prisma.sql`TRUE`,
    ],
    " AND ",
  );
}

function viewOf({ hired_on, left_on, cursor: _cursor, ...row }: Row): PersonRow {
  return { ...row, hiredOn: hired_on && dayOfColumn(hired_on), leftOn: left_on && dayOfColumn(left_on) };
}
