import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/access/actor/current-actor";
import type { ActionError, ActionState } from "@/lib/kernel/action-state";
import { logError, newReference } from "@/lib/platform/log/log";
import type { ActionSpec } from "./action-spec";
import { applyCookies } from "./apply-cookies";
import { type Executed, executeAction } from "./execute-action";
import { explainCrash, explainFailure } from "./explain-failure";
import { formObject, typedValues } from "./form-values";

export type Finished<T> = NonNullable<ActionState<T>>;

export type Action<I, T> = {
  (input: I): Promise<Finished<T>>;
  (state: ActionState, form: FormData): Promise<Finished<T>>;
  spec: ActionSpec<I, T>;
};

/**
 * The one way in for somebody who is signed in. Called with a plain object it returns the state; called by a form it also
 * returns what was typed, so that nothing is lost after a refusal.
 */
export function defineAction<I, T>(spec: ActionSpec<I, T>): Action<I, T> {
  const action = async (first: unknown, second?: unknown): Promise<Finished<T>> => {
    const form = second instanceof FormData ? second : first instanceof FormData ? first : null;
    const state = await attempt(spec, form ? formObject(form) : first);
    if (!state.ok) return form ? { ok: false, error: state.error, values: typedValues(form) } : state;
    await applyCookies(state.executed.cookies);
    if (spec.redirectTo) redirect(spec.redirectTo(state.executed.value) as "/");
    refresh();
    return { ok: true, value: state.executed.value };
  };
  return Object.assign(action, { spec }) as Action<I, T>;
}

type Attempt<T> = { ok: true; executed: Executed<T> } | { ok: false; error: ActionError };

/** Runs the action and turns a refusal into words; what broke is logged under a reference. */
export async function attempt<I, T>(spec: ActionSpec<I, T>, raw: unknown): Promise<Attempt<T>> {
  try {
    const result = await executeAction(spec, { actor: await currentActor(), now: new Date() }, raw);
    return result.ok ? { ok: true, executed: result.value } : { ok: false, error: await explainFailure(result.error) };
  } catch (error) {
    const reference = newReference();
    logError("action.failed", error, { action: spec.name, reference });
    return { ok: false, error: await explainCrash(reference) };
  }
}
