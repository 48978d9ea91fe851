import { isId } from "@/lib/kernel/ids";
import type { AuditEventView, AuditRow, NamedRecord } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";

// The kept values that are ids of people and teams.
const REFERENCES = ["personId", "teamId", "parentId"];

/**
 * The names that the people and teams of some events have now. The trail keeps ids alone, so a person who was anonymised
 * is so here as well.
 */
export async function nameRecords(rows: readonly AuditRow[]): Promise<AuditEventView[]> {
  const names = await findNames(rows);
  const named = (id: string): NamedRecord => ({ id, name: names.get(id) ?? null });
  return rows.map(({ actorId, entityId, values, ...row }) => ({
    ...row,
    actor: actorId === null ? null : named(actorId),
    record: entityId === null || entityId === "" ? null : named(entityId),
    values: Object.entries(values).map(([field, value]) => ({
      field,
      value: typeof value === "string" && REFERENCES.includes(field) ? named(value) : value,
    })),
  }));
}

async function findNames(rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const known = rows.flatMap(({ actorId, entity, entityId, values }) => [
    actorId,
    entity === "Person" || entity === "Team" ? entityId : null,
    ...REFERENCES.map((field) => values[field]),
  ]);
  const id = { in: [...new Set(known.filter((value) => typeof value === "string" && isId(value)))].map(String) };
  const select = { id: true, name: true };
  const [people, teams] = await Promise.all([
    database().person.findMany({ where: { id }, select }),
    database().team.findMany({ where: { id }, select }),
  ]);
  return new Map([...people, ...teams].map((record) => [record.id, record.name]));
}
