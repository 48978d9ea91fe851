import { KEPT_DAYS } from "@/lib/access/domain/retention";
import { COUNTED_MS } from "@/lib/access/domain/sign-in-delay";
import { Prisma } from "@/lib/platform/db/generated/client";
import { forgetSome } from "@/lib/platform/jobs/forget";

/** Deletes sessions, links, results of submits and counts of sign-ins that no longer change what anybody gets; says whether more are left. */
export async function forgetEndedAccess(now: Date): Promise<boolean> {
  const kept = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const counted = new Date(now.getTime() - COUNTED_MS);
  return forgetSome([
    { table: "idempotency_key", where: Prisma.sql`created_at < ${kept}` },
    { table: "session", where: Prisma.sql`last_seen_at < ${kept} OR revoked_at < ${kept}` },
    { table: "access_link", where: Prisma.sql`expires_at < ${kept} OR used_at < ${kept}` },
    { table: "sign_in_throttle", where: Prisma.sql`updated_at <= ${counted} AND blocked_till <= ${now}` },
  ]);
}
