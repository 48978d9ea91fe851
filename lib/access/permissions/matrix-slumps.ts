import { seedExplanation, seedSlump } from "@/lib/platform/testing/seed-slump";
import type { World } from "@/lib/platform/testing/seed-world";

/** A slump of the rep of the world, which the line sees since a while. */
export async function newSlump({ people }: World, over: { askedAt?: Date } = {}) {
  const { id, version } = await seedSlump(people.self, over);
  return { id, version };
}

export const explanation = { kind: "EVENT", text: "The trade fair", from: "2026-11-16", lastDay: "2026-11-20" };

export async function newExplanation({ people }: World) {
  const { id } = await seedSlump(people.self);
  return { id: await seedExplanation(id, people.self), accepts: true };
}
