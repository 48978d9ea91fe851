import type { PublicOutcome } from "@/lib/access/action/action-spec";
import type { ChooseLocaleInput } from "@/lib/access/schema/sign-in";
import { ok, type Result } from "@/lib/kernel/result";

/** Before sign-in the language lives in a cookie alone. */
export async function chooseLocale(input: ChooseLocaleInput): Promise<Result<PublicOutcome<null>>> {
  return ok({ value: null, cookies: { locale: input.locale } });
}
