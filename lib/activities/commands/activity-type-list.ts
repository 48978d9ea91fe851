import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { EndActivityTypeInput, MoveActivityTypeInput } from "@/lib/activities/schema";
import { movedWithin } from "@/lib/kernel/order";
import { columnOfDay, type Day, dayAt } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import { lockTypes } from "./lock-types";

type Changed = Promise<Result<Outcome<null>>>;

/** Moves a type past its neighbour among those in use; at the end of the list nothing happens. */
export async function moveActivityType({ id, direction }: MoveActivityTypeInput, { tx }: ActionContext): Changed {
  await lockTypes(tx);
  const types = await tx.activityType.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
  const order = types.filter((type) => type.endedOn === null).map((type) => type.id);
  const type = types.find((candidate) => candidate.id === id && candidate.endedOn === null);
  if (!type) return notFound();
  const moved = movedWithin(order, id, direction);
  if (moved === order) return ok({ value: null, audit: [] });
  const ended = types.filter((type) => type.endedOn !== null).map((type) => type.id);
  const positions = new Map(types.map((type) => [type.id, type.position]));
  for (const [place, typeId] of [...moved, ...ended].entries()) {
    if (positions.get(typeId) === place + 1) continue;
    await tx.activityType.update({ where: { id: typeId }, data: { position: place + 1 } });
  }
  const values = { name: type.name ?? type.key, position: moved.indexOf(id) + 1 };
  return ok({ value: null, audit: [{ entity: "ActivityType", entityId: id, fields: ["position"], values }] });
}

/** From today nothing new is logged under the type; what was logged stays and counts. One type always remains. */
export async function endActivityType(input: EndActivityTypeInput, context: ActionContext): Changed {
  const { actor, tx, now } = context;
  await lockTypes(tx);
  const left = await tx.activityType.count({ where: { endedOn: null, id: { not: input.id } } });
  if (left === 0) return fail({ code: "LAST_TYPE", message: "activities.errors.lastType" });
  return setEnd(input, dayAt(now, actor.organisation.timeZone), context);
}

/** Takes a type up again, with everything that was ever logged under it. */
export async function restoreActivityType(input: EndActivityTypeInput, context: ActionContext): Changed {
  const { tx } = context;
  await lockTypes(tx);
  const type = await tx.activityType.findUnique({ where: { id: input.id }, select: { name: true } });
  const name = type?.name;
  const twin = name
    ? await tx.activityType.findFirst({
        where: { name: { equals: name, mode: "insensitive" }, endedOn: null, id: { not: input.id } },
      })
    : null;
  if (twin) return fail({ code: "NAME_TAKEN", message: "activities.errors.typeNameInUse" });
  return setEnd(input, null, context);
}

async function setEnd({ id, version }: EndActivityTypeInput, endedOn: Day | null, { tx }: ActionContext): Changed {
  const type = await tx.activityType.findUnique({ where: { id } });
  if (!type) return notFound();
  if (type.version !== version) return outdated();
  if ((type.endedOn === null) === (endedOn === null)) return ok({ value: null, audit: [] });
  const data = { endedOn: endedOn && columnOfDay(endedOn), version: { increment: 1 } };
  await tx.activityType.update({ where: { id }, data });
  const values = { endedOn, name: type.name ?? type.key };
  return ok({ value: null, audit: [{ entity: "ActivityType", entityId: id, fields: ["endedOn"], values }] });
}
