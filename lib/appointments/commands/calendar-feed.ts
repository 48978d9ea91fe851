import { randomBytes } from "node:crypto";
import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { CloseFeedInput, OpenFeedInput } from "@/lib/appointments/schema";
import { ok, type Result } from "@/lib/kernel/result";
import { hashOfToken } from "@/lib/kernel/token-hash";

type Done<T> = Promise<Result<Outcome<T>>>;

/** Makes a link for one's own calendar and returns its token, which exists nowhere else. The link before opens nothing any more. */
export async function openFeed(_: OpenFeedInput, { actor, tx, now }: ActionContext): Done<{ token: string }> {
  const token = randomBytes(32).toString("base64url");
  const feed = { tokenHash: hashOfToken(token), createdAt: now, readOn: null };
  const { personId } = actor;
  await tx.calendarFeed.upsert({ where: { personId }, create: { personId, ...feed }, update: feed });
  return ok({ value: { token }, audit: [{ entity: "CalendarFeed", entityId: personId, fields: ["opened"] }] });
}

export async function closeFeed(_: CloseFeedInput, { actor, tx }: ActionContext): Done<null> {
  const { count } = await tx.calendarFeed.deleteMany({ where: { personId: actor.personId } });
  const audit = count === 0 ? [] : [{ entity: "CalendarFeed", entityId: actor.personId, fields: ["closed"] }];
  return ok({ value: null, audit });
}
