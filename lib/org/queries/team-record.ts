import { isTeamInScope, type Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { TeamRecord } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";

/** A team as an administrator keeps it: its place, who leads and led it, who stands in, who belongs to it today. */
export async function findTeamRecord(scope: Scope, id: string, today: Day): Promise<TeamRecord | null> {
  if (!isId(id) || !isTeamInScope(scope, id)) return null;
  const day = columnOfDay(today);
  const team = await database().team.findUnique({
    where: { id },
    include: {
      leaderships: { include: { person: { select: { id: true, name: true } } }, orderBy: { fromDay: "desc" } },
      memberships: {
        where: { OR: [{ untilDay: null }, { untilDay: { gt: day } }] },
        include: { person: { select: { id: true, name: true, role: true } } },
        orderBy: [{ person: { name: "asc" } }],
      },
    },
  });
  if (!team) return null;
  const { name, parentId, version, endedOn } = team;
  const spans = team.leaderships.map((row) => ({ ...range(row), kind: row.kind, person: row.person }));
  return {
    ...{ id, name, parentId, version },
    endedOn: endedOn && dayOfColumn(endedOn),
    leads: spans.filter((span) => span.kind === "LEAD"),
    deputies: spans.filter((span) => span.kind === "DEPUTY"),
    members: team.memberships.map((row) => ({ ...range(row), person: row.person })),
  };
}

/** Who may lead: everybody but reps who works here and is not shut out. */
export async function listPossibleLeads(today: Day): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: { role: { not: "REP" }, disabledAt: null, OR: [{ leftOn: null }, { leftOn: { gt: columnOfDay(today) } }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

function range(row: { id: string; fromDay: Date; untilDay: Date | null }) {
  return { id: row.id, from: dayOfColumn(row.fromDay), until: row.untilDay && dayOfColumn(row.untilDay) };
}
