import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, weekdayOf } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedActivityType } from "./seed-sales";

const MADE = new Date("2026-01-01T00:00:00Z");

/** A metric that counts one type of activity and that everybody who sells follows. */
export async function seedFollowed(key: string): Promise<string> {
  const db = database();
  const type = await db.activityType.findFirst({ where: { key } });
  const typeId = type?.id ?? (await seedActivityType(key));
  const there = await db.metricVersion.findFirst({
    where: { definition: { path: ["typeIds"], equals: [typeId] }, metric: { tracked: { some: {} } } },
  });
  if (there) return there.metricId;
  const metricId = newId();
  const definition = { kind: "count", typeIds: [typeId] };
  await db.metric.create({
    data: { id: metricId, position: 1, versions: { create: { number: 1, definition, createdAt: MADE } } },
  });
  const everybodys = await db.trackingPlan.findFirst({ where: { teamId: null, role: "REP" } });
  const planId = everybodys?.id ?? newId();
  if (!everybodys)
    await db.trackingPlan.create({
      data: { id: planId, role: "REP", fromDay: columnOfDay("2026-01-01"), createdAt: MADE },
    });
  const position = await db.trackingPlanMetric.count({ where: { planId } });
  await db.trackingPlanMetric.create({ data: { planId, metricId, position } });
  return metricId;
}

/** As much on each day from Monday to Friday. */
export async function seedDone(
  personId: string,
  key: string,
  { from, until, aDay }: { from: Day; until: Day; aDay: number },
): Promise<void> {
  const type = await database().activityType.findFirstOrThrow({ where: { key } });
  const data = [];
  for (let day = from; day < until; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) data.push({ personId, typeId: type.id, day: columnOfDay(day), count: aDay });
  await database().activityDaily.createMany({ data });
}
