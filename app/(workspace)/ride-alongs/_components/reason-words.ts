import { getTranslations } from "@/components/i18n/words";
import type { MessageRef } from "@/lib/kernel/result";

/** Why a day was not booked, in the reader's language; the key came from a refusal, and a test holds that each of those exists. */
export async function getReason(): Promise<(reason: MessageRef) => string> {
  const translate = (await getTranslations()) as unknown as (key: string, values?: MessageRef["values"]) => string;
  return ({ key, values }) => translate(key, values);
}
