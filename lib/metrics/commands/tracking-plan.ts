import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isTeamInScope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, dayAt, dayOfColumn, instantAt } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { type FollowedMetric, unitOf } from "@/lib/metrics/domain/definition";
import { addsUp } from "@/lib/metrics/domain/target";
import { targetFrom } from "@/lib/metrics/domain/typed-target";
import { listMetricsInUse } from "@/lib/metrics/queries/followed";
import type { EndTrackingPlanInput, SaveTrackingPlanInput } from "@/lib/metrics/schema/metric";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { lockMetrics, lookAtFollowers } from "./metric-plans";

/** A plan is for soon: who thinks of the year after next will think otherwise by then. */
const MOST_DAYS_AHEAD = 366;

type Line = { metricId: string; position: number; target: bigint | null; period: "WEEK" | "MONTH" | null };
type Place = { teamId: string | null; role: "REP" | "MANAGER" };

/**
 * Ends what a team and role follow and begins the next plan, today or on a later day; the days before keep the plan they had. What
 * was planned for later is replaced. Without a team it is the plan for whoever has none of their own.
 */
export async function saveTrackingPlan(
  input: SaveTrackingPlanInput,
  { actor, scope, tx, now }: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  await lockMetrics(tx);
  const { timeZone, currencyExponent } = actor.organisation;
  const today = dayAt(now, timeZone);
  const place: Place = { teamId: input.teamId?.toLowerCase() ?? null, role: input.role };
  if (place.teamId === null && scope.teamIds !== null) return forbidden();
  if (place.teamId !== null && !(isTeamInScope(scope, place.teamId) && (await isTeamInUse(tx, place.teamId, today))))
    return notFound();
  const from = input.from ?? today;
  if (from < today) return wrongField("from", "metrics.errors.planInThePast");
  if (from > addDays(today, MOST_DAYS_AHEAD)) return wrongField("from", "metrics.errors.planTooLate");
  const latest = await findLatest(tx, place);
  if ((latest?.id ?? null) !== (input.seen?.toLowerCase() ?? null)) return outdated();
  const lines = linesFrom(input, await listMetricsInUse(tx), currencyExponent);
  if (!lines.ok) return lines;
  if (latest && dayOfColumn(latest.fromDay) <= from && isSame(latest.metrics, lines.value))
    return ok({ value: { id: latest.id }, audit: [] });
  await endPlans(tx, place, from);
  const id = newId();
  await tx.trackingPlan.create({
    data: {
      id,
      ...place,
      fromDay: columnOfDay(from),
      createdAt: now,
      createdById: actor.personId,
      metrics: { create: lines.value },
    },
  });
  const at = from <= today ? now : instantAt(from, "00:00", timeZone);
  await lookAtFollowers(tx, { ...place, from, at });
  return ok({ value: { id }, audit: [audited(id, place, { from, metrics: lines.value.length })] });
}

/** A team goes back to what the team above it follows, or everybody. What everybody follows can only be replaced. */
export async function endTrackingPlan(
  { teamId, role, seen }: EndTrackingPlanInput,
  { actor, scope, tx, now }: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  await lockMetrics(tx);
  const place: Place = { teamId: teamId.toLowerCase(), role };
  if (!isTeamInScope(scope, place.teamId ?? "")) return notFound();
  const latest = await findLatest(tx, place);
  if (!latest) return notFound();
  if (latest.id !== seen?.toLowerCase()) return outdated();
  const from = dayAt(now, actor.organisation.timeZone);
  await endPlans(tx, place, from);
  await lookAtFollowers(tx, { ...place, from, at: now });
  return ok({ value: { id: latest.id }, audit: [audited(latest.id, place, { endedOn: from })] });
}

function linesFrom(
  { metricIds, targets, periods }: SaveTrackingPlanInput,
  inUse: ReadonlyMap<string, FollowedMetric>,
  currencyExponent: number,
): Result<Line[]> {
  const lines: Line[] = [];
  for (const [place, given] of metricIds.entries()) {
    if (given === "") continue;
    const metric = inUse.get(given.toLowerCase());
    if (!metric) return wrongField(`metricIds.${place}`, "errors.choice");
    if (lines.some(({ metricId }) => metricId === metric.metricId))
      return wrongField(`metricIds.${place}`, "metrics.errors.followedTwice");
    const typed = targets[place] ?? "";
    const line = { metricId: metric.metricId, position: lines.length + 1 };
    if (typed === "") {
      lines.push({ ...line, target: null, period: null });
      continue;
    }
    const target = targetFrom(`targets.${place}`, typed, { unit: unitOf(metric.definition), currencyExponent });
    if (!target.ok) return target;
    const period = addsUp(metric.definition) ? periods[place] || "WEEK" : null;
    lines.push({ ...line, target: BigInt(target.value), period });
  }
  return lines.length > 0 ? ok(lines) : wrongField("metricIds", "metrics.errors.nothingFollowed");
}

function isSame(one: readonly Line[], other: readonly Line[]): boolean {
  const said = (lines: readonly Line[]) =>
    lines.map(({ metricId, target, period }) => `${metricId} ${target} ${period}`).join();
  return said(one) === said(other);
}

async function findLatest(tx: Tx, place: Place) {
  return tx.trackingPlan.findFirst({
    where: { ...place, untilDay: null },
    include: { metrics: { orderBy: { position: "asc" } } },
  });
}

/** None of them runs from the day on; one that would have begun later never begins. */
async function endPlans(tx: Tx, { teamId, role }: Place, from: Day): Promise<void> {
  const day = Prisma.sql`${columnOfDay(from)}::date`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE tracking_plan SET until_day = GREATEST(from_day, ${day}), version = version + 1
    WHERE team_id IS NOT DISTINCT FROM ${teamId}::uuid AND role = ${role}::"Role" AND (until_day IS NULL OR until_day > ${day})`);
}

async function isTeamInUse(tx: Tx, id: string, today: Day): Promise<boolean> {
  const team = await tx.team.findUnique({ where: { id }, select: { endedOn: true } });
  return team !== null && (team.endedOn === null || dayOfColumn(team.endedOn) > today);
}

function audited(id: string, place: Place, values: Record<string, string | number>) {
  const fields = ["endedOn" in values ? "endedOn" : "metrics"];
  return { entity: "TrackingPlan", entityId: id, fields, values: { ...place, ...values } };
}

function forbidden() {
  return fail({ code: "FORBIDDEN", message: "errors.forbidden" });
}
