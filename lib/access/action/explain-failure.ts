import { getTranslations } from "next-intl/server";
import type { ActionError } from "@/lib/kernel/action-state";
import type { Failure, MessageRef } from "@/lib/kernel/result";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** A refusal in the language of the person who reads it. */
export async function explainFailure(failure: Failure): Promise<ActionError> {
  // Keys of refusals come from every room; a test holds that each of them exists.
  const translate = (await getTranslations()) as unknown as Translate;
  const text = (ref: string | MessageRef) =>
    typeof ref === "string" ? translate(ref) : translate(ref.key, ref.values);
  const fields = Object.entries(failure.fieldErrors ?? {}).map(([field, ref]) => [field, text(ref)] as const);
  return {
    code: failure.code,
    message: text(failure.message),
    ...(fields.length > 0 ? { fieldErrors: Object.fromEntries(fields) } : {}),
  };
}

/** Something broke that nobody refused: the person gets a reference that leads to the entry in the log. */
export async function explainCrash(reference: string): Promise<ActionError> {
  const translate = (await getTranslations()) as unknown as Translate;
  return { code: "UNEXPECTED", message: translate("errors.unexpected", { reference }), reference };
}
