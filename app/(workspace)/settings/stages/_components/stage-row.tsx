import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { EndForm } from "@/components/forms/end-form";
import { OrderedEntry } from "@/components/forms/ordered-entry";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import { editStageAction, endStageAction, moveStageAction } from "@/lib/pipeline/actions";
import type { StageRecord } from "@/lib/pipeline/views/opportunity";
import { KindField, StageNameField } from "./stage-fields";

type Named = { stage: StageRecord; name: string; isLastOfKind: boolean };
type Props = Named & { place: { isFirst: boolean; isLast: boolean } };

/** A stage in use, with its kind and how many open deals stand in it. */
export async function StageRow({ stage, name, isLastOfKind, place }: Props) {
  const t = await getTranslations("pipeline.stageSettings");
  const kind = t(`kinds.${stage.kind}`);
  const isSaid = name.toLowerCase() === kind.toLowerCase();
  const { openCount: count } = stage;
  return (
    <OrderedEntry
      {...{ id: stage.id, version: stage.version, name, place, moveAction: moveStageAction }}
      note={count > 0 ? t("standing", { count }) : !isSaid && kind}
    >
      <ActionForm action={editStageAction} done={t("saved")} className="space-y-4">
        <Identity stage={stage} />
        <StageNameField stage={stage} shownName={name} />
        {!stage.isKindFixed && !isLastOfKind && <KindField stage={stage} />}
        <SubmitButton look="plain">{t("save", { name })}</SubmitButton>
      </ActionForm>
      <WayOut stage={stage} name={name} isLastOfKind={isLastOfKind} />
    </OrderedEntry>
  );
}

/** How the stage ends, or why it cannot yet. */
async function WayOut({ stage, name, isLastOfKind }: Named) {
  const t = await getTranslations("pipeline.stageSettings");
  if (isLastOfKind) return <p className="mt-6 text-small text-ink-4">{t("lastOfKind")}</p>;
  if (stage.openCount > 0) {
    return (
      <div className="mt-6 text-small">
        <p className="mb-1 text-ink-4">{t("inUse", { count: stage.openCount })}</p>
        <TextLink href={`/pipeline?stage=${stage.id}` as Route}>{t("showThem")}</TextLink>
      </div>
    );
  }
  return (
    <EndForm action={endStageAction} hint={t("endHint")} done={t("ended", { name })} label={t("end", { name })}>
      <Identity stage={stage} />
    </EndForm>
  );
}

function Identity({ stage }: { stage: StageRecord }) {
  return (
    <>
      <input type="hidden" name="id" value={stage.id} />
      <input type="hidden" name="version" value={stage.version} />
    </>
  );
}
