import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import type { World } from "@/lib/platform/testing/seed-world";

const LONG_AGO = new Date(0);

/** A metric of somebody's own that counts the type of the world. */
export async function newMetric({ typeId }: World, endedOn: Date | null = null) {
  // A house has so many metrics at most; those of rows before are in nobody's way when one comes back.
  if (endedOn) await database().metric.updateMany({ where: { endedOn: null }, data: { endedOn } });
  const id = newId();
  const definition = { kind: "count", typeIds: [typeId] };
  const first = { number: 1, definition, words: { en: { name: id } }, createdAt: LONG_AGO };
  await database().metric.create({ data: { id, position: 1, endedOn, versions: { create: first } } });
  return { id, version: 1 };
}

/** A team below that of the world which has no plan yet. */
export async function freshTeam({ teamId }: World): Promise<string> {
  const data = { id: newId(), name: "Below", parentId: teamId, createdAt: LONG_AGO };
  return (await database().team.create({ data })).id;
}

/** A plan of such a team, as somebody names it who wants it to end. */
export async function newPlan(world: World) {
  const [id, teamId, metric] = [newId(), await freshTeam(world), await newMetric(world)];
  const metrics = { create: { metricId: metric.id, position: 1 } };
  const data = { id, teamId, role: "REP" as const, fromDay: LONG_AGO, createdAt: LONG_AGO, metrics };
  await database().trackingPlan.create({ data });
  return { teamId, role: "REP", seen: id };
}

export async function slumpRules() {
  const { releaseMornings, releaseTime, version } = await database().slumpRules.upsert({
    where: { id: 1 },
    create: { id: 1 },
    update: {},
  });
  return { releaseMornings, releaseTime, version, rampWeeks: 10 };
}
