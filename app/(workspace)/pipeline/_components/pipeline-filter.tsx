import { getTranslations } from "next-intl/server";
import { inputClass, selectClass } from "@/components/forms/input-class";
import { Button } from "@/components/ui/button";
import type { PersonRow } from "@/lib/org/views";
import type { ShownPipeline } from "./pipeline-address";

/** Search, owner and state as a plain form: the address says what is shown. */
export async function PipelineFilter({ shown, owners }: { shown: ShownPipeline; owners: readonly PersonRow[] }) {
  const t = await getTranslations("pipeline.list");
  const state = shown.isOverdue ? "overdue" : shown.filter.kind || "all";
  return (
    <form action="/pipeline" className="mb-6 grid gap-3 md:grid-cols-[minmax(0,1fr)_12rem_12rem_auto] md:items-end">
      <label className="block text-small text-ink-3">
        {t("search")}
        <input
          type="search"
          name="search"
          defaultValue={shown.filter.search}
          maxLength={200}
          className={`mt-1 ${inputClass}`}
        />
      </label>
      {owners.length > 1 && (
        <label className="block text-small text-ink-3">
          {t("owner")}
          <select name="owner" defaultValue={shown.filter.ownerId} className={`mt-1 ${selectClass}`}>
            <option value="">{t("anyOwner")}</option>
            {owners.map((owner) => (
              <option key={owner.id} value={owner.id}>
                {owner.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="block text-small text-ink-3">
        {t("state")}
        <select name="state" defaultValue={state} className={`mt-1 ${selectClass}`}>
          {(["OPEN", "overdue", "WON", "LOST"] as const).map((choice) => (
            <option key={choice} value={choice}>
              {t(choice)}
            </option>
          ))}
          <option value="all">{t("anyState")}</option>
        </select>
      </label>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
