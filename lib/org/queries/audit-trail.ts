import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { addDays, type Day, instantAt, isDay } from "@/lib/kernel/period";
import type { AuditPage, AuditRow } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import { nameRecords } from "./audit-names";

export const AUDIT_PAGE_SIZE = 50;

/** What is asked for, as an address brings it. */
export type AuditFilter = { personId?: string; action?: string; entity?: string; from?: string; to?: string };

type Asked = { filter: AuditFilter; timeZone: string; after?: string | undefined; size?: number };

// Records of somebody's own selling: that they exist, and how many, is what the admin flag by itself does not open.
const SELLING = ["Activity", "Opportunity", "OpportunityLine"];

// What is between a rep and the line: that there is one, and when, is for nobody who merely keeps the installation.
const CONFIDENTIAL = ["Slump", "CoachingSession", "CoachingCommitment", "IntensiveProgram", "ProgramSupport"];

/**
 * Who changed what, newest first. Events about selling appear only for people whose activities the reader may see
 * (`selling`, null for nobody's), those about what is confidential only for whoever caused them. The cursor is the time and id
 * of the last event shown; a wrong one starts over.
 */
export async function listAuditEvents(scope: Scope, selling: Scope | null, asked: Asked): Promise<AuditPage> {
  const size = asked.size ?? AUDIT_PAGE_SIZE;
  const rows = await readRows<AuditRow>(Prisma.sql`${PLAN_ANEW}
    SELECT id, at, actor_id AS "actorId", action, entity, entity_id AS "entityId", fields, "values"
    FROM audit_event
    WHERE ${scopeSql(scope, Prisma.sql`actor_id`)} AND ${sellingSql(selling)} AND ${confidentialSql(scope)}
      AND ${filterSql(asked.filter, asked.timeZone)} AND ${afterSql(asked.after)}
    ORDER BY at DESC, id DESC LIMIT ${size + 1}`);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = rows.length > size && last ? `${last.at.toISOString()}_${last.id}` : null;
  return { events: await nameRecords(shown), next };
}

/** Everybody who may have changed something, for the choice of a person; those who left are among them. */
export async function listAuditedPeople(scope: Scope): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: scope.personIds === null ? {} : { id: { in: [...scope.personIds] } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

function sellingSql(selling: Scope | null): Prisma.Sql {
  const own = selling ? scopeSql(selling, Prisma.sql`actor_id`) : Prisma.sql`FALSE`;
  return Prisma.sql`(entity <> ALL(${SELLING}::text[]) OR ${own})`;
}

function confidentialSql({ actorId }: Scope): Prisma.Sql {
  return Prisma.sql`(entity <> ALL(${CONFIDENTIAL}::text[]) OR actor_id = ${actorId}::uuid)`;
}

/** A person's events are those that they caused and those about them. Days are the reader's, both included. */
function filterSql({ personId, action, entity, from, to }: AuditFilter, timeZone: string): Prisma.Sql {
  const startOf = (day: Day) => instantAt(day, "00:00", timeZone);
  const conditions = [
    personId && isId(personId)
      ? Prisma.sql`(actor_id = ${personId}::uuid OR (entity = 'Person' AND entity_id = ${personId.toLowerCase()}))`
      : null,
    action ? equals(Prisma.sql`action`, action) : null,
    entity ? equals(Prisma.sql`entity`, entity) : null,
    from && isDay(from) ? Prisma.sql`at >= ${startOf(from)}` : null,
    to && isDay(to) ? Prisma.sql`at < ${startOf(addDays(to, 1))}` : null,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}

/** A word that no action or entity could be called is one that nothing is called. */
function equals(column: Prisma.Sql, word: string): Prisma.Sql {
  return /^[\w.]{1,80}$/.test(word) ? Prisma.sql`${column} = ${word}` : Prisma.sql`FALSE`;
}

function afterSql(after: string | undefined): Prisma.Sql {
  const [time = "", id = ""] = after?.split("_") ?? [];
  const at = new Date(time);
  if (!isDay(time.slice(0, 10)) || Number.isNaN(at.getTime()) || !isId(id)) return Prisma.sql`TRUE`;
  return Prisma.sql`(at, id) < (${at}, ${id}::uuid)`;
}
