import { timingSafeEqual } from "node:crypto";
import { isLoopback } from "@/lib/kernel/loopback";

/**
 * The first executive is made with the token that the console printed. Only where none was printed, because nobody but this
 * machine can reach the server, does it go without.
 */
export function mayOpenSetUp(knock: { host: string; expected: string | null; given: string | null }): boolean {
  if (!knock.expected) return isLoopback(knock.host);
  if (!knock.given) return false;
  const [expected, given] = [Buffer.from(knock.expected), Buffer.from(knock.given)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

type Visitor = { role: string; isAdmin: boolean; organisation: { isDemo: boolean } };

/** Only the executive who administers the demo company leaves it, and only a demo can be left. */
export function mayLeaveDemo({ role, isAdmin, organisation }: Visitor): boolean {
  return organisation.isDemo && role === "EXECUTIVE" && isAdmin;
}

type Access = { role: string; isAdmin: boolean };

/** Nobody changes their own role or flag; the rest of one's own record an administrator may put right. */
export function mayChangeAccess(actor: { personId: string }, before: Access & { id: string }, after: Access): boolean {
  return before.id !== actor.personId || (before.role === after.role && before.isAdmin === after.isAdmin);
}
