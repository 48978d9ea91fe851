import type { Actor } from "@/lib/access/actor/actor";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { type Failure, fail, ok, type Result } from "@/lib/kernel/result";
import { writeAudit } from "@/lib/platform/audit/audit";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import type { ActionSpec, CookieEffects } from "./action-spec";
import { invalidInput } from "./field-errors";
import { claimKey, keepResult, splitKey } from "./idempotency";

/** Carries a refusal out of the transaction, which rolls back on its way. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

export type Executed<T> = { value: T; cookies?: CookieEffects };

/**
 * Runs a declared action for somebody: permission, shape, then one transaction that holds the command, its audit event and
 * its idempotency key. Knows nothing of Next, so tests call it as it is.
 */
export async function executeAction<I, T>(
  spec: ActionSpec<I, T>,
  who: { actor: Actor | null; now: Date },
  raw: unknown,
): Promise<Result<Executed<T>>> {
  const { actor, now } = who;
  if (!actor) return fail({ code: "SIGNED_OUT", message: "errors.signedOut" });
  const { key, payload } = splitKey(raw);
  const parsed = spec.input.safeParse(payload);
  if (spec.isLong) return executeLong(spec, { actor, now }, parsed);
  try {
    return await inTransaction(async (tx) => {
      const scope = await mintScope(actor, spec.permission, now, tx);
      if (!scope) throw new Refusal({ code: "FORBIDDEN", message: "errors.forbidden" });
      if (!parsed.success) throw new Refusal(invalidInput(parsed.error));
      // What was asked for, not what was sent: beside it a stranger may send what has no end.
      const claim = key ? { tx, actorId: actor.personId, action: spec.name, key, payload: parsed.data, now } : null;
      const claimed = claim ? await claimKey(claim) : null;
      if (claimed && !claimed.ok) throw new Refusal(claimed.error);
      if (claimed?.ok && !claimed.value.first) return ok({ value: claimed.value.value as T });
      const outcome = await runAndAudit(spec, parsed.data, { actor, scope, tx, now });
      if (claim) await keepResult(claim, spec.keeps ? spec.keeps(outcome.value) : outcome.value);
      return ok(outcome);
    });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.failure);
    throw error;
  }
}

/** The same questions first; then the command is by itself. */
async function executeLong<I, T>(
  spec: ActionSpec<I, T>,
  { actor, now }: { actor: Actor; now: Date },
  parsed: ReturnType<ActionSpec<I, T>["input"]["safeParse"]>,
): Promise<Result<Executed<T>>> {
  const scope = await mintScope(actor, spec.permission, now);
  if (!scope) return fail({ code: "FORBIDDEN", message: "errors.forbidden" });
  if (!parsed.success) return fail(invalidInput(parsed.error));
  return spec.run(parsed.data, { actor, scope, tx: database(), now });
}

async function runAndAudit<I, T>(
  spec: ActionSpec<I, T>,
  input: I,
  context: Parameters<ActionSpec<I, T>["run"]>[1] & { tx: Tx },
): Promise<Executed<T>> {
  const result = await spec.run(input, context);
  if (!result.ok) throw new Refusal(result.error);
  const { value, audit, cookies } = result.value;
  await writeAudit(context.tx, { action: spec.name, actorId: context.actor.personId, now: context.now }, audit);
  return { value, ...(cookies ? { cookies } : {}) };
}
