import { type Scope, scopeSql, withinScope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { minor } from "@/lib/kernel/money";
import { dayOfColumn } from "@/lib/kernel/period";
import type { OpportunityView } from "@/lib/pipeline/views/opportunity";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readOpportunityRows } from "./opportunity-rows";

/** One opportunity in sight with its lines and the course of its stages. */
export async function findOpportunity(scope: Scope, id: string): Promise<OpportunityView | null> {
  if (!isId(id)) return null;
  const [found] = await readOpportunityRows(
    Prisma.sql`o.id = ${id}::uuid AND ${scopeSql(scope, Prisma.sql`o.person_id`)}`,
  );
  const row = await database().opportunity.findFirst({
    where: { AND: [withinScope(scope), { id }] },
    select: {
      rateDay: true,
      contactName: true,
      contactPhone: true,
      openedOn: true,
      closeReason: true,
      version: true,
      lines: { include: { product: { select: { id: true, name: true } } }, orderBy: { position: "asc" } },
      events: { orderBy: [{ recordedAt: "desc" }, { id: "desc" }] },
    },
  });
  if (!row || !found) return null;
  const { createdAt: _, ...shown } = found;
  const { contactName, contactPhone, closeReason, version, rateDay, openedOn, lines, events } = row;
  const actorIds = events.flatMap((event) => (event.actorId ? [event.actorId] : []));
  const actors = await database().person.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true },
  });
  return {
    ...shown,
    ...{ contactName, contactPhone, closeReason, version },
    rateDay: rateDay && dayOfColumn(rateDay),
    openedOn: openedOn && dayOfColumn(openedOn),
    lines: lines.map(({ id: lineId, product, quantity, amountMinor }) => ({
      id: lineId,
      product,
      quantity,
      amountMinor: amountMinor === null ? null : minor(amountMinor),
    })),
    history: events.map(({ id: eventId, kind, fromStageId, toStageId, occurredAt, actorId }) => ({
      ...{ id: eventId, kind, fromStageId, toStageId, occurredAt },
      actor: actors.find((actor) => actor.id === actorId)?.name ?? null,
    })),
  };
}
