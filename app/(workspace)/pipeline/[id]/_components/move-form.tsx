import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { moveOpportunityAction } from "@/lib/pipeline/actions";
import type { OpportunityView, StageView } from "@/lib/pipeline/views/opportunity";

type Props = { opportunity: OpportunityView; stages: readonly StageView[]; today: Day };

/** Into the next stage, or out of the pipeline with a day and a reason. */
export async function MoveForm({ opportunity, stages, today }: Props) {
  const [t, nameOf] = await Promise.all([getTranslations("pipeline.opportunity"), getStageName()]);
  const others = stages.filter((stage) => !stage.isEnded && stage.id !== opportunity.stageId);
  const place = stages.findIndex((stage) => stage.id === opportunity.stageId);
  const next = stages.slice(place + 1).find((stage) => !stage.isEnded) ?? others[0];
  return (
    <Section id="move" title={t("moveTitle")}>
      <ActionForm key={opportunity.version} action={moveOpportunityAction} done={t("moved2")} className="space-y-4">
        <input type="hidden" name="id" value={opportunity.id} />
        <input type="hidden" name="version" value={opportunity.version} />
        <SelectField
          name="stageId"
          label={t("moveTo")}
          choices={others.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
          defaultValue={next?.id}
        />
        <TextField
          name="closedOn"
          type="date"
          label={t("closedOnField")}
          hint={t("closedOnHint")}
          max={today}
          optional
        />
        <TextField name="reason" label={t("reasonField")} hint={t("reasonHint")} maxLength={200} optional />
        <SubmitButton>{t("move")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
