import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { unitOf } from "@/lib/metrics/domain/definition";
import { readDefinition } from "@/lib/metrics/views";
import type { CountedParts, MetricVersionView, MetricView } from "@/lib/metrics/views/metric";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

function shapeOn(today: Day) {
  const day = columnOfDay(today);
  const lasts = { OR: [{ untilDay: null }, { untilDay: { gt: day } }] };
  const isFollowed = { OR: [{ teamId: null }, { team: { OR: [{ endedOn: null }, { endedOn: { gt: day } }] } }] };
  return {
    versions: { orderBy: { number: "desc" }, take: 1 },
    _count: { select: { tracked: { where: { plan: { AND: [lasts, isFollowed] } } } } },
  } satisfies Prisma.MetricInclude;
}

type Row = Prisma.MetricGetPayload<{ include: ReturnType<typeof shapeOn> }>;

/** All metrics, those in use first. They are no personal record: the scope says only that somebody asked who is asking. */
export async function listMetrics(_scope: Scope, today: Day): Promise<MetricView[]> {
  const rows = await database().metric.findMany({
    include: shapeOn(today),
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const views = rows.flatMap((row) => viewOf(row) ?? []);
  return [...views.filter(({ endedOn }) => endedOn === null), ...views.filter(({ endedOn }) => endedOn !== null)];
}

export async function findMetric(_scope: Scope, id: string, today: Day): Promise<MetricView | null> {
  if (!isId(id)) return null;
  const row = await database().metric.findUnique({ where: { id }, include: shapeOn(today) });
  return row && viewOf(row);
}

function viewOf({ versions, _count, ...row }: Row): MetricView | null {
  const [newest] = versions;
  if (!newest) return null;
  const definition = readDefinition(newest.definition);
  return {
    id: row.id,
    key: row.key,
    words: newest.words,
    definition,
    direction: newest.direction,
    unit: unitOf(definition),
    number: newest.number,
    endedOn: row.endedOn && dayOfColumn(row.endedOn),
    plans: _count.tracked,
    version: row.version,
  };
}

/** What a metric was before, the latest first, with who made it so. */
export async function listVersions(_scope: Scope, metricId: string): Promise<MetricVersionView[]> {
  const rows = await database().metricVersion.findMany({ where: { metricId }, orderBy: { number: "desc" } });
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const people = await database().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ number, definition, direction, createdAt, createdById }) => ({
    number,
    definition: readDefinition(definition),
    direction,
    createdAt,
    createdBy: createdById ? (names.get(createdById) ?? null) : null,
  }));
}

/** What metrics are made of: the types of activity, ended ones too, and the catalogue. */
export async function listCountedParts(_scope: Scope): Promise<CountedParts> {
  const db = database();
  const [types, products, families] = await Promise.all([
    db.activityType.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] }),
    db.product.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    db.product.findMany({
      where: { family: { not: null } },
      select: { family: true },
      distinct: ["family"],
      orderBy: { family: "asc" },
    }),
  ]);
  return {
    types: types.map(({ id, key, name, endedOn }) => ({ id, key, name, isEnded: endedOn !== null })),
    products,
    families: families.flatMap(({ family }) => family ?? []),
  };
}
