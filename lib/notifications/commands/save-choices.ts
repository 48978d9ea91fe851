import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { ok, type Result } from "@/lib/kernel/result";
import { KIND_NAMES, NOTICE_KINDS } from "@/lib/notifications/domain/kinds";
import { findChoices } from "@/lib/notifications/queries/choices";
import type { SaveChoicesInput } from "@/lib/notifications/schema";
import { changedFields } from "@/lib/platform/audit/audit";

/** Everybody says for themselves when to be left alone, and what to hear of where; what is about access is always shown. */
export async function saveChoices(input: SaveChoicesInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, tx } = context;
  const { personId } = actor;
  const { shown, inDigest, ...times } = input;
  const { switches: before, ...timesBefore } = await findChoices(tx, personId);
  await tx.noticeChoices.upsert({ where: { personId }, create: { personId, ...times }, update: times });
  const after = KIND_NAMES.map((kind) => ({
    kind,
    isShown: NOTICE_KINDS[kind].isSecurity || shown.includes(kind),
    isInDigest: inDigest.includes(kind),
  }));
  const changed = after.filter((row) => changedFields(before[row.kind], row).some((field) => field !== "kind"));
  for (const { kind, ...row } of changed) {
    const key = { personId_kind: { personId, kind } };
    await tx.noticeSwitch.upsert({ where: key, create: { personId, kind, ...row }, update: row });
  }
  const fields = [...changedFields(timesBefore, times), ...(changed.length > 0 ? ["switches"] : [])];
  const audit = fields.length > 0 ? [{ entity: "NoticeChoices", entityId: personId, fields }] : [];
  return ok({ value: null, audit });
}
