import type { Scope } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { hashOfToken } from "@/lib/kernel/token-hash";
import { database } from "@/lib/platform/db/database";

export type FeedView = { createdAt: Date; readOn: Day | null };

/** The link of whoever asks, without what it opens. */
export async function findOwnFeed(scope: Scope): Promise<FeedView | null> {
  const feed = await database().calendarFeed.findUnique({ where: { personId: scope.actorId } });
  return feed && { createdAt: feed.createdAt, readOn: feed.readOn && dayOfColumn(feed.readOn) };
}

/** Whose feed a token opens, which notes the day; nobody's once it was ended. */
export async function findFeedOwner(token: string, today: Day): Promise<string | null> {
  const tokenHash = hashOfToken(token);
  const feed = await database().calendarFeed.findUnique({ where: { tokenHash } });
  if (!feed) return null;
  const readOn = columnOfDay(today);
  if (feed.readOn?.getTime() !== readOn.getTime()) {
    await database().calendarFeed.updateMany({ where: { tokenHash }, data: { readOn } });
  }
  return feed.personId;
}
