import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { momentOf } from "@/lib/activities/domain/log-window";
import type { LogActivityInput } from "@/lib/activities/schema";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { ok, type Result } from "@/lib/kernel/result";
import { changeDailyCounts } from "./daily-counts";
import { findSubject } from "./subject";

export type Logged = { id: string; typeId: string; day: Day; count: number };

/** Logs what the actor did themselves: now, or on a day up to two weeks back. */
export async function logActivity(input: LogActivityInput, context: ActionContext): Promise<Result<Outcome<Logged>>> {
  const { actor, tx, now } = context;
  const moment = momentOf(input, now, actor.timeZone);
  if (!moment.ok) return moment;
  const { occurredAt, day } = moment.value;
  const subject = await findSubject(input, day, context);
  if (!subject.ok) return subject;
  const id = newId();
  await tx.activity.create({
    data: {
      id,
      personId: actor.personId,
      loggedById: actor.personId,
      ...subject.value,
      count: input.count,
      occurredAt,
      day: columnOfDay(day),
      note: input.note ?? null,
      outcome: input.outcome ?? null,
      createdAt: now,
    },
  });
  await changeDailyCounts(tx, [{ personId: actor.personId, day, typeId: input.typeId, by: input.count }], now);
  const audit = [{ entity: "Activity", entityId: id, fields: ["created"], values: { count: input.count, day } }];
  return ok({ value: { id, typeId: input.typeId, day, count: input.count }, audit });
}
