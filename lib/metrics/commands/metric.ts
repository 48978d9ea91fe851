import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import type { Definition } from "@/lib/metrics/domain/definition";
import { type MetricWords, namesOf } from "@/lib/metrics/domain/metric-words";
import { definitionFrom, typedWords } from "@/lib/metrics/domain/typed-metric";
import { definitionSchema } from "@/lib/metrics/schema/definition";
import type { AddMetricInput, EditMetricInput, EndMetricInput } from "@/lib/metrics/schema/metric";
import { readDefinition, readWords } from "@/lib/metrics/views";
import type { Tx } from "@/lib/platform/db/database";
import { refuseUnknownParts } from "./metric-parts";
import { lockMetrics, lookAgain, plansWith } from "./metric-plans";

/** More would be a list that nobody reads, and each is worked out for everybody. */
const MOST_METRICS = 60;

type Saved = Promise<Result<Outcome<{ id: string }>>>;

/** Adds a count, a sum or a ratio of two of these. Nobody follows it until a tracking plan names it. */
export async function addMetric(input: AddMetricInput, { actor, tx, now }: ActionContext): Saved {
  await lockMetrics(tx);
  const [definition, words] = [definitionFrom(input), typedWords(input, false)];
  if (!words.ok) return words;
  if (!definition.ok) return definition;
  const refused = await refuseUnknownParts(tx, definition.value, null);
  if (refused) return refused;
  if (await isNameTaken(tx, words.value, null)) return nameTaken();
  const count = await tx.metric.count({ where: { endedOn: null } });
  if (count >= MOST_METRICS) return tooMany();
  const { _max: last } = await tx.metric.aggregate({ _max: { position: true } });
  const id = newId();
  const first = { number: 1, definition: definition.value, direction: input.direction, words: words.value };
  await tx.metric.create({
    data: {
      id,
      position: (last.position ?? 0) + 1,
      versions: { create: { ...first, createdAt: now, createdById: actor.personId } },
    },
  });
  const values = { name: nameIn(words.value) };
  return ok({ value: { id }, audit: [{ entity: "Metric", entityId: id, fields: ["created"], values }] });
}

/**
 * Makes the next version of a metric, unless nothing is different: one that was used in evidence stays as it was. What a
 * built-in metric counts is fixed, and only its words are anybody's to choose.
 */
export async function editMetric(input: EditMetricInput, { actor, tx, now }: ActionContext): Saved {
  await lockMetrics(tx);
  const metric = await findNewest(tx, input.id);
  const before = metric?.versions[0];
  if (!metric || !before) return notFound();
  if (metric.version !== input.version) return outdated();
  const isBuiltIn = metric.key !== null;
  const words = typedWords(input, isBuiltIn);
  if (!words.ok) return words;
  const known = readDefinition(before.definition);
  const definition = isBuiltIn ? ok(known) : definitionFrom(input);
  if (!definition.ok) return definition;
  const after = { definition: definition.value, words: words.value };
  const direction = isBuiltIn ? before.direction : input.direction;
  const refused = await refuseUnknownParts(tx, after.definition, known);
  if (refused) return refused;
  if (await isNameTaken(tx, after.words, metric.id)) return nameTaken();
  const isCountedAnew = !isSame(known, after.definition) || direction !== before.direction;
  const fields = [
    ...(JSON.stringify(readWords(before.words)) === JSON.stringify(readWords(after.words)) ? [] : ["words"]),
    ...(isSame(known, after.definition) ? [] : ["definition"]),
    ...(direction === before.direction ? [] : ["direction"]),
  ];
  if (fields.length === 0) return ok({ value: { id: metric.id }, audit: [] });
  const number = before.number + 1;
  const made = { metricId: metric.id, number, ...after, direction, createdAt: now, createdById: actor.personId };
  await tx.metricVersion.create({ data: made });
  await tx.metric.update({ where: { id: metric.id }, data: { version: { increment: 1 } } });
  if (isCountedAnew) await lookAgain(tx, metric.id, now);
  const values = { name: nameIn(after.words) ?? metric.key, number };
  return ok({
    value: { id: metric.id },
    audit: [{ entity: "Metric", entityId: metric.id, fields: [...fields, "number"], values }],
  });
}

/** Takes a metric out of use; a plan that still names it, now or later, has to let go of it first. */
export async function endMetric({ id, version }: EndMetricInput, { actor, tx, now }: ActionContext): Saved {
  await lockMetrics(tx);
  const metric = await findNewest(tx, id);
  if (!metric) return notFound();
  if (metric.version !== version) return outdated();
  if (metric.endedOn) return ok({ value: { id: metric.id }, audit: [] });
  const today = dayAt(now, actor.organisation.timeZone);
  const plans = await plansWith(tx, metric.id, today);
  if (plans.length > 0) return fail({ code: "METRIC_IN_PLANS", message: inPlans(plans) });
  await tx.metric.update({
    where: { id: metric.id },
    data: { endedOn: columnOfDay(today), version: { increment: 1 } },
  });
  return ok({ value: { id: metric.id }, audit: [audited(metric, "endedOn", today)] });
}

export async function restoreMetric({ id, version }: EndMetricInput, { tx }: ActionContext): Saved {
  await lockMetrics(tx);
  const metric = await findNewest(tx, id);
  if (!metric) return notFound();
  if (metric.version !== version) return outdated();
  if (!metric.endedOn) return ok({ value: { id: metric.id }, audit: [] });
  if (await isNameTaken(tx, readWords(metric.versions[0]?.words), metric.id))
    return fail({ code: "NAME_TAKEN", message: "metrics.errors.metricTaken" });
  if ((await tx.metric.count({ where: { endedOn: null } })) >= MOST_METRICS) return tooMany();
  await tx.metric.update({ where: { id: metric.id }, data: { endedOn: null, version: { increment: 1 } } });
  return ok({ value: { id: metric.id }, audit: [audited(metric, "endedOn", null)] });
}

const NEWEST = { versions: { orderBy: { number: "desc" as const }, take: 1 } };

async function findNewest(tx: Tx, id: string) {
  return tx.metric.findUnique({ where: { id }, include: NEWEST });
}

type Newest = NonNullable<Awaited<ReturnType<typeof findNewest>>>;

function audited(metric: Newest, field: string, value: string | null) {
  const name = nameIn(readWords(metric.versions[0]?.words)) ?? metric.key;
  return { entity: "Metric", entityId: metric.id, fields: [field], values: { name, [field]: value } };
}

function nameIn(words: MetricWords): string | null {
  return words.en?.name ?? words.de?.name ?? null;
}

// Both in the order in which the schema reads them, since the database keeps them in its own.
function isSame(one: Definition, other: Definition): boolean {
  return JSON.stringify(definitionSchema.parse(one)) === JSON.stringify(definitionSchema.parse(other));
}

async function isNameTaken(tx: Tx, words: MetricWords, ownId: string | null): Promise<boolean> {
  const names = namesOf(words);
  if (names.length === 0) return false;
  const others = await tx.metric.findMany({
    where: { endedOn: null, ...(ownId ? { id: { not: ownId } } : {}) },
    include: NEWEST,
  });
  const taken = new Set(others.flatMap(({ versions }) => namesOf(readWords(versions[0]?.words))));
  return names.some((name) => taken.has(name));
}

function nameTaken() {
  return wrongField("nameEn", "metrics.errors.metricTaken");
}

function tooMany() {
  return fail({
    code: "TOO_MANY",
    message: { key: "metrics.errors.tooManyMetrics", values: { limit: MOST_METRICS } },
  });
}

function inPlans(plans: readonly { teamName: string | null }[]) {
  const names = plans.flatMap(({ teamName }) => teamName ?? []);
  const everybody = names.length === plans.length ? "no" : "yes";
  const values = { everybody, count: names.length, names: names.join(", ") };
  return { key: "metrics.errors.metricInPlans", values };
}
