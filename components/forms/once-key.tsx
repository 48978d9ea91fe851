import { newId } from "@/lib/kernel/ids";

/** Makes sending the same form twice harmless: the server knows the second one by its key. A new page has a new key. */
export function OnceKey() {
  return <input type="hidden" name="idempotencyKey" value={newId()} />;
}
