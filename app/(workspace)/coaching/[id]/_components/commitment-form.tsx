import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getMetricName } from "@/components/metrics/metric-name";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { addCommitmentAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { listCountedMetrics } from "../../_components/counted-metrics";
import { firstNameOf, getSessionWords } from "../../_components/session-words";

type Props = { session: SessionView; dueOn: Day };

export async function CommitmentForm({ session, dueOn }: Props) {
  const [{ t }, nameOf, counted] = await Promise.all([getSessionWords(), getMetricName(), listCountedMetrics(dueOn)]);
  const metrics = counted.map((metric) => ({ value: metric.id, label: nameOf(metric) }));
  const owners = [
    { value: "PERSON", label: session.person.name },
    { value: "COACH", label: session.coach.name },
  ];
  const other = session.side === "PERSON" ? session.coach : session.person;
  return (
    <ActionForm action={addCommitmentAction} done={t("commitments.added")} resets className="mt-2 space-y-4">
      <OnceKey />
      <input type="hidden" name="sessionId" value={session.id} />
      <TextField name="text" label={t("commitments.text")} hint={t("commitments.textHint")} maxLength={300} />
      <div className="grid grid-cols-2 gap-3">
        <TextField name="dueOn" type="date" label={t("commitments.dueOn")} defaultValue={dueOn} />
        <SelectField name="owner" label={t("commitments.owner")} choices={owners} defaultValue="PERSON" />
      </div>
      <div className="grid grid-cols-[1fr_6rem] gap-3">
        <SelectField
          {...{ name: "metricId", label: t("commitments.metric"), hint: t("commitments.metricHint") }}
          {...{ choices: metrics, empty: t("commitments.metricNone"), defaultValue: session.metric?.id }}
        />
        <TextField name="target" type="number" inputMode="numeric" min={1} label={t("commitments.target")} />
      </div>
      <WhoCanSee>{t("said.whoSees", { name: firstNameOf(other) })}</WhoCanSee>
      <SubmitButton look="plain">{t("commitments.add")}</SubmitButton>
    </ActionForm>
  );
}
