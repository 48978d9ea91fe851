import type { ReactNode } from "react";
import { inputClass, selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { Button } from "@/components/ui/button";
import { ORDERS, orderText } from "@/lib/pipeline/domain/opportunity-order";
import type { StageView } from "@/lib/pipeline/views/opportunity";
import type { ShownPipeline } from "./pipeline-address";

type Props = { shown: ShownPipeline; owners: readonly { id: string; name: string }[]; stages: readonly StageView[] };

/** Search, owner, stage, state and order as a plain form: the address says what is shown. */
export async function PipelineFilter({ shown, owners, stages }: Props) {
  const [t, nameOf] = await Promise.all([getTranslations("pipeline.list"), getStageName()]);
  const { search, ownerId, stageId, kind, order } = shown.filter;
  return (
    <form action="/pipeline" className="mb-6 flex flex-wrap items-end gap-3">
      <label className="block min-w-0 text-small text-ink-3 max-md:basis-full md:flex-1 md:basis-48">
        {t("search")}
        <input type="search" name="search" defaultValue={search} maxLength={200} className={`mt-1 ${inputClass}`} />
      </label>
      {owners.length > 1 && (
        <Choice name="owner" label={t("owner")} chosen={ownerId}>
          <option value="">{t("anyOwner")}</option>
          {owners.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.name}
            </option>
          ))}
        </Choice>
      )}
      <Choice name="stage" label={t("stage")} chosen={stageId}>
        <option value="">{t("anyStage")}</option>
        {stages.map((stage) => (
          <option key={stage.id} value={stage.id}>
            {nameOf(stage)}
          </option>
        ))}
      </Choice>
      <Choice name="state" label={t("state")} chosen={shown.isOverdue ? "overdue" : kind || "all"}>
        {(["OPEN", "overdue", "WON", "LOST"] as const).map((choice) => (
          <option key={choice} value={choice}>
            {t(choice)}
          </option>
        ))}
        <option value="all">{t("anyState")}</option>
      </Choice>
      <Choice name="sort" label={t("sort")} chosen={orderText(order)}>
        {ORDERS.map(({ by, isDescending }) => (
          <option key={orderText({ by, isDescending })} value={orderText({ by, isDescending })}>
            {t(`orders.${by}.${isDescending ? "down" : "up"}`)}
          </option>
        ))}
      </Choice>
      <Button type="submit" className="max-md:grow max-md:basis-[8.5rem]">
        {t("show")}
      </Button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; chosen: string; children: ReactNode };

/** Two of them beside each other on a phone; one that is left over has the row to itself. */
function Choice({ name, label, chosen, children }: ChoiceProps) {
  return (
    <label className="block min-w-0 text-small text-ink-3 max-md:grow max-md:basis-[8.5rem] md:max-w-44">
      {label}
      <select name={name} defaultValue={chosen} className={`mt-1 ${selectClass}`}>
        {children}
      </select>
    </label>
  );
}
