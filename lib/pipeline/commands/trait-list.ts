import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { movedWithin } from "@/lib/kernel/order";
import { columnOfDay, type Day, dayAt } from "@/lib/kernel/period";
import { notFound, ok, type Result } from "@/lib/kernel/result";
import { listTraits } from "@/lib/pipeline/queries/traits";
import type { MoveTraitInput, TraitInput } from "@/lib/pipeline/schema/account";
import { lockTraits } from "./traits";

type Changed = Promise<Result<Outcome<null>>>;

/** Moves a trait past its neighbour among those in use; at the end of the list nothing happens. */
export async function moveTrait({ id, direction }: MoveTraitInput, { tx }: ActionContext): Changed {
  await lockTraits(tx);
  const traits = await listTraits({ withEnded: true, tx });
  const used = traits.filter((trait) => !trait.isEnded);
  const trait = used.find((candidate) => candidate.id === id.toLowerCase());
  if (!trait) return notFound();
  const order = used.map((candidate) => candidate.id);
  const moved = movedWithin(order, trait.id, direction);
  if (moved === order) return ok({ value: null, audit: [] });
  const ended = traits.filter((candidate) => candidate.isEnded).map((candidate) => candidate.id);
  for (const [place, traitId] of [...moved, ...ended].entries())
    await tx.traitDefinition.update({ where: { id: traitId }, data: { position: place + 1 } });
  const values = { name: trait.label ?? trait.key, position: moved.indexOf(trait.id) + 1 };
  return ok({ value: null, audit: [{ entity: "TraitDefinition", entityId: trait.id, fields: ["position"], values }] });
}

/** From today the trait is asked for and shown nowhere; what accounts have of it is kept for the day it comes back. */
export async function endTrait({ id }: TraitInput, context: ActionContext): Changed {
  return setEnd(id, dayAt(context.now, context.actor.organisation.timeZone), context);
}

export async function restoreTrait({ id }: TraitInput, context: ActionContext): Changed {
  return setEnd(id, null, context);
}

async function setEnd(id: string, endedOn: Day | null, { tx }: ActionContext): Changed {
  await lockTraits(tx);
  const trait = await tx.traitDefinition.findUnique({ where: { id } });
  if (!trait) return notFound();
  if ((trait.endedOn === null) === (endedOn === null)) return ok({ value: null, audit: [] });
  await tx.traitDefinition.update({ where: { id }, data: { endedOn: endedOn && columnOfDay(endedOn) } });
  const values = { endedOn, name: trait.label ?? trait.key };
  return ok({ value: null, audit: [{ entity: "TraitDefinition", entityId: id, fields: ["endedOn"], values }] });
}
