import { fail, type Result } from "@/lib/kernel/result";
import { writeAudit } from "@/lib/platform/audit/audit";
import type { PublicActionSpec, PublicContext, PublicOutcome } from "./action-spec";
import { invalidInput } from "./field-errors";

/** The part without Next: the shape, then the command. */
export async function executePublicAction<I, T>(
  spec: PublicActionSpec<I, T>,
  who: Omit<PublicContext, "audit">,
  raw: unknown,
): Promise<Result<PublicOutcome<T>>> {
  const parsed = spec.input.safeParse(raw);
  if (!parsed.success) return fail(invalidInput(parsed.error));
  const audit: PublicContext["audit"] = (tx, actorId, entries) =>
    writeAudit(tx, { action: spec.name, actorId, now: who.now }, entries);
  return spec.run(parsed.data, { ...who, audit });
}
