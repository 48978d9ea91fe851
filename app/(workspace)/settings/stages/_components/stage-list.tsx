import { ActionForm } from "@/components/forms/action-form";
import { EndedEntry } from "@/components/forms/ended-entry";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { Disclosure } from "@/components/ui/disclosure";
import { addStageAction, restoreStageAction } from "@/lib/pipeline/actions";
import { isLastOfItsKind } from "@/lib/pipeline/domain/stage-list";
import type { StageRecord } from "@/lib/pipeline/views/opportunity";
import { KindField, StageNameField } from "./stage-fields";
import { StageRow } from "./stage-row";

/** The stages in use in their order, a new one, and those that have ended. */
export async function StageList({ stages }: { stages: readonly StageRecord[] }) {
  const [t, tOrder, nameOf] = await Promise.all([
    getTranslations("pipeline.stageSettings"),
    getTranslations("ui.order"),
    getStageName(),
  ]);
  const [used, ended] = [stages.filter((stage) => !stage.isEnded), stages.filter((stage) => stage.isEnded)];
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {used.map((stage, place) => (
          <StageRow
            key={stage.id}
            {...{ stage, name: nameOf(stage), isLastOfKind: isLastOfItsKind(used, stage) }}
            place={{ isFirst: place === 0, isLast: place === used.length - 1 }}
          />
        ))}
      </ol>
      <div className="mt-4">
        <Disclosure title={t("add")}>
          <ActionForm action={addStageAction} done={t("added")} resets className="space-y-4">
            <OnceKey />
            <StageNameField />
            <KindField />
            <SubmitButton look="plain">{t("add")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="mt-8">
          <h2 id="ended" className="mb-1 text-body font-medium text-ink">
            {tOrder("endedTitle")}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {ended.map((stage) => (
              <EndedEntry
                key={stage.id}
                {...{ id: stage.id, version: stage.version, name: nameOf(stage) }}
                restoreAction={restoreStageAction}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
