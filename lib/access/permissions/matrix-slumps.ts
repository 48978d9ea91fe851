import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import type { World } from "@/lib/platform/testing/seed-world";

const WEEK = new Date("2026-11-16");

/** A slump of the rep of the world, which the line sees since a while; in a metric of its own, since one has one at a time. */
export async function newSlump({ people }: World, over: { askedAt?: Date; releasedAt?: Date } = {}) {
  const openedAt = new Date("2026-11-21T08:00:00Z");
  const [id, metricId] = [newId(), newId()];
  await database().metric.create({ data: { id: metricId, position: 1 } });
  const told = { openedOn: WEEK, openedAt, releasedAt: openedAt, ...over };
  await database().slump.create({
    data: { id, personId: people.self, metricId, metricNumber: 1, week: WEEK, evidence: {}, ...told },
  });
  const course = { state: "ALERT" as const, week: WEEK, latest: {}, settled: {}, updatedAt: openedAt };
  await database().metricCourse.create({ data: { personId: people.self, metricId, ...course } });
  return { id, version: 1 };
}

export const explanation = { kind: "EVENT", text: "The trade fair", from: "2026-11-16", lastDay: "2026-11-20" };

export async function newExplanation(world: World) {
  const { id: slumpId } = await newSlump(world);
  const id = newId();
  const days = { fromDay: WEEK, untilDay: new Date("2026-11-21"), saidAt: WEEK };
  const said = { kind: "EVENT" as const, text: "The trade fair", ...days };
  await database().slumpExplanation.create({ data: { id, slumpId, personId: world.people.self, ...said } });
  return { id, accepts: true };
}
