import type { ActionContext } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { type Side, sideOf } from "@/lib/coaching/domain/side";
import { fail, notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import type { IntensiveProgram } from "@/lib/platform/db/generated/client";

type FoundProgram = { program: IntensiveProgram; side: Side };

/** A program in the scope of whoever asks, held until the end of the transaction; with a version, as it was when the form was drawn. */
export async function requireProgram(
  { id, version }: { id: string; version?: number },
  sides: readonly Side[],
  { actor, scope, tx }: ActionContext,
): Promise<Result<FoundProgram>> {
  await tx.$queryRaw`SELECT id FROM intensive_program WHERE id = ${id}::uuid FOR UPDATE`;
  const program = await tx.intensiveProgram.findFirst({ where: { AND: [withinScope(scope), { id }] } });
  if (!program) return notFound();
  const side = sideOf(program, actor.personId);
  if (!sides.includes(side)) return notFound();
  if (version !== undefined && program.version !== version) return outdated();
  return ok({ program, side });
}

/** The same for one that is still on: what has ended stays as it was. */
export async function requireRunning(
  asked: { id: string; version?: number },
  sides: readonly Side[],
  context: ActionContext,
): Promise<Result<FoundProgram>> {
  const found = await requireProgram(asked, sides, context);
  if (!found.ok || found.value.program.state === "RUNNING") return found;
  return fail({ code: "ENDED", message: "coaching.errors.programEnded" });
}
