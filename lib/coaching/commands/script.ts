import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { SetScriptInput } from "@/lib/coaching/schema/session";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { requireSide } from "./require-session";

/** What is said to customers may have gone stale: one of the two says which script the talk is about, and where it lies. */
export async function setScript(input: SetScriptInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const found = await requireSide(input, ["PERSON", "COACH"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  if (session.state === "SKIPPED") return fail({ code: "SKIPPED", message: "coaching.errors.skipped" });
  const { scriptName = null, scriptUrl = null } = input;
  await context.tx.coachingSession.update({
    where: { id: session.id },
    data: { scriptName, scriptUrl, version: { increment: 1 } },
  });
  const fields = ["scriptName", "scriptUrl"];
  return ok({ value: null, audit: [{ entity: "CoachingSession", entityId: session.id, fields }] });
}
