import "server-only";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { DEVICE_COOKIE, deviceFrom } from "@/lib/access/session/device-cookie";
import type { ActionState } from "@/lib/kernel/action-state";
import type { Result } from "@/lib/kernel/result";
import { logError, newReference } from "@/lib/platform/log/log";
import type { PublicActionSpec, PublicContext, PublicOutcome } from "./action-spec";
import { applyCookies } from "./apply-cookies";
import { clientAddress } from "./client-address";
import { executePublicAction } from "./execute-public-action";
import { explainCrash, explainFailure } from "./explain-failure";
import { formObject, typedValues } from "./form-values";

export type PublicAction<I, T> = {
  (input: I): Promise<ActionState<T>>;
  (state: ActionState, form: FormData): Promise<ActionState<T>>;
  publicSpec: PublicActionSpec<I, T>;
};

/**
 * The way in for somebody without a session: sign-in, set-up, an invitation, a reset, the language. Such a command opens its
 * own transactions, because a failed attempt must be counted even though it is refused.
 */
export function definePublicAction<I, T>(spec: PublicActionSpec<I, T>): PublicAction<I, T> {
  const action = async (first: unknown, second?: unknown): Promise<ActionState<T>> => {
    const form = second instanceof FormData ? second : first instanceof FormData ? first : null;
    const raw = form ? formObject(form) : first;
    const values = form ? { values: typedValues(form) } : {};
    let result: Result<PublicOutcome<T>>;
    try {
      result = await executePublicAction(spec, await publicContext(), raw);
    } catch (error) {
      const reference = newReference();
      logError("action.failed", error, { action: spec.name, reference });
      return { ok: false, error: await explainCrash(reference), ...values };
    }
    if (!result.ok) return { ok: false, error: await explainFailure(result.error), ...values };
    await applyCookies(result.value.cookies, result.value.startSession);
    if (spec.redirectTo) redirect(spec.redirectTo(result.value.value) as "/");
    refresh();
    return { ok: true, value: result.value.value };
  };
  return Object.assign(action, { publicSpec: spec }) as PublicAction<I, T>;
}

async function publicContext(): Promise<Omit<PublicContext, "audit">> {
  const locale = (await getLocale()).startsWith("de") ? "de" : "en";
  const device = await deviceFrom((await cookies()).get(DEVICE_COOKIE)?.value);
  return { now: new Date(), address: clientAddress(await headers()), locale, device };
}
