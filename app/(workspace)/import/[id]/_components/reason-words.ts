import type { Messages } from "@/app/i18n/messages";
import { getTranslations } from "@/components/i18n/words";
import type { RejectionView } from "@/lib/importing/views";

type ReasonKey = keyof Messages["importing"]["reasons"];

/** Why a row was rejected, in the reader's language. A reason of a later version that nobody knows here is shown as it is. */
export async function getReason(): Promise<(row: Pick<RejectionView, "reason" | "values">) => string> {
  const t = await getTranslations("importing.reasons");
  return ({ reason, values }) => {
    const key = reason as ReasonKey;
    // Each sentence speaks of other things; what it needs was kept with it.
    const say = t as unknown as (key: ReasonKey, values: RejectionView["values"]) => string;
    return t.has(key) ? say(key, values) : reason;
  };
}
