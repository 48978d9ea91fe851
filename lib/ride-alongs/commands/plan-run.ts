import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope, type Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, dayAt } from "@/lib/kernel/period";
import { type Failure, fail, type MessageRef, ok, type Result } from "@/lib/kernel/result";
import { notify } from "@/lib/notifications/commands/notify";
import { writeAudit } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import type { RideAlong } from "@/lib/platform/db/generated/client";
import { leadsOf, policyOf } from "@/lib/ride-alongs/queries/policies";
import { bookRide, WHOLE_DAY } from "./book";

/** Whoever began a run, with what they may do at this moment. */
export type Starter = { actor: ActionContext["actor"]; scope: Scope };

export type PlannedRow = { runId: string; position: number; personId: string; day: Day };

type Wanted = { personId: string; day: Day };
type Settling = { row: PlannedRow; starter: Starter | null; startedById: string; tx: Tx; now: Date };

/** Keeps what is to be booked, for the work behind the pages. Nobody has two of these at once. */
export async function startPlan(
  rows: readonly Wanted[],
  { actor, tx, now }: ActionContext,
): Promise<Result<Outcome<{ count: number; runId: string }>>> {
  const startedById = actor.personId;
  // Of two that are sent at once the second waits here, and then sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ride plan'), hashtext(${startedById}))`;
  const running = await tx.ridePlanRun.count({ where: { startedById, state: { in: ["WAITING", "RUNNING"] } } });
  if (running > 0) return fail({ code: "PLAN_RUNNING", message: "rideAlongs.errors.planRunning" });
  const runId = newId();
  await tx.ridePlanRun.create({
    data: { id: runId, startedById, state: "WAITING", total: rows.length, createdAt: now },
  });
  await tx.ridePlanRow.createMany({
    data: rows.map(({ personId, day }, index) => ({ runId, position: index + 1, personId, day: columnOfDay(day) })),
  });
  const audit = [{ entity: "RidePlanRun", entityId: runId, fields: [] }];
  return ok({ value: { count: rows.length, runId }, audit });
}

/**
 * Books one day of a run as whoever began it, or keeps why not; the row, its day, its audit event and the count of the run stand or
 * fall together. What a refused booking had begun is taken back to the savepoint, and the row is settled all the same.
 */
export async function settleRow({ row, starter, startedById, tx, now }: Settling): Promise<void> {
  await tx.$executeRaw`SAVEPOINT planned_day`;
  const booked = starter ? await bookRow(row, { ...starter, tx, now }) : refusedAs("rideAlongs.errors.starterGone");
  if (booked.ok) {
    const entry = { entity: "RideAlong", entityId: booked.value.id, fields: ["day"] };
    await writeAudit(tx, { action: "rideAlongs.bookPlan", actorId: startedById, now }, [entry]);
    await keepSettled(tx, row, { settledAt: now });
  } else {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT planned_day`;
    await keepSettled(tx, row, { settledAt: now, refusal: reasonOf(booked.error) });
  }
  await countSettled({ row, startedById, tx, now });
}

/** A day whose booking broke for a reason that nobody foresaw: the rest of the run does not wait for it. */
export async function giveUpRow(settling: Omit<Settling, "starter"> & { reference: string }): Promise<void> {
  const { row, tx, now, reference } = settling;
  const refusal = { key: "rideAlongs.errors.broken", values: { reference } };
  await keepSettled(tx, row, { settledAt: now, refusal });
  await countSettled(settling);
}

/** The first thing that a refusal says about a day: what stands at the field, else the whole. */
export function reasonOf({ fieldErrors, message }: Failure): MessageRef {
  const reason = Object.values(fieldErrors ?? {})[0] ?? message;
  return typeof reason === "string" ? { key: reason } : reason;
}

/** The same questions as for any plan, asked again: they may have lost the team since. */
async function bookRow({ personId, day }: PlannedRow, context: ActionContext): Promise<Result<RideAlong>> {
  const { actor, scope, tx, now } = context;
  const leads = await leadsOf(tx, [personId], dayAt(now, actor.organisation.timeZone));
  const managerId = leads.get(personId);
  const isLed = personId !== actor.personId && isInScope(scope, personId);
  if (!isLed || managerId === undefined || !isInScope(scope, managerId)) return refusedAs("rideAlongs.errors.notLed");
  const { restDays } = await policyOf(tx, personId, day);
  return bookRide({ personId, managerId, day, restDays, ...WHOLE_DAY }, context);
}

function refusedAs(message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code: "REFUSED", message } };
}

async function keepSettled(
  tx: Tx,
  { runId, position }: PlannedRow,
  data: { settledAt: Date; refusal?: MessageRef },
): Promise<void> {
  await tx.ridePlanRow.update({ where: { runId_position: { runId, position } }, data });
}

/** Whoever settles the last row ends the run and tells its starter. The run's own row is the last lock that is taken. */
async function countSettled({ row: { runId }, startedById, tx, now }: Omit<Settling, "starter">): Promise<void> {
  const [run] = await tx.$queryRaw<{ isDone: boolean }[]>`
    UPDATE ride_plan_run SET done = done + 1,
      state = (CASE WHEN done + 1 >= total THEN 'DONE' ELSE 'RUNNING' END)::"RidePlanState",
      finished_at = CASE WHEN done + 1 >= total THEN ${now}::timestamptz END
    WHERE id = ${runId}::uuid RETURNING finished_at IS NOT NULL AS "isDone"`;
  if (!run?.isDone) return;
  const about = { entity: "RidePlanRun", id: runId };
  const notice = { personId: startedById, kind: "rideAlong.planBooked", about, at: now } as const;
  await notify(tx, [{ ...notice, dedupeKey: `rideAlong.planBooked ${runId}` }]);
}
