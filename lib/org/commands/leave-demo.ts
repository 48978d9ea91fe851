import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { fail, ok, type Result, wrongField } from "@/lib/kernel/result";
import { mayLeaveDemo } from "@/lib/org/policy";
import type { LeaveDemoInput } from "@/lib/org/schema";

/**
 * Leaves the demo company for an empty database, which opens on the set-up. Everything goes at once or nothing does, sessions and
 * audit trail included, and so this one change leaves no event behind: there is nobody left whom it could name. What stays is
 * that the demo was left, so that no later start brings it back.
 */
export async function leaveDemo(
  { confirmation }: LeaveDemoInput,
  { actor, tx, now }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const organisation = await tx.organisation.findUnique({ where: { id: 1 }, select: { name: true, isDemo: true } });
  // As it stands now, and not as it stood when the request began: two may leave at once.
  if (!organisation || !mayLeaveDemo({ ...actor, organisation })) {
    return fail({ code: "FORBIDDEN", message: "errors.forbidden" });
  }
  if (confirmation !== organisation.name) return wrongField("confirmation", "org.errors.leaveDemo");
  await tx.$executeRaw`SELECT leave_demo(${now})`;
  return ok({ value: null, audit: [], cookies: { session: "end", device: "forget" } });
}
