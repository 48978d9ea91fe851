import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { setObjectiveAction } from "@/lib/ride-alongs/actions";
import type { RideView } from "@/lib/ride-alongs/views";

/** What the rep wants to be watched for; theirs to say, before the day. */
export async function ObjectiveSection({ ride }: { ride: RideView }) {
  const { t } = await getRideWords();
  const isOpen = ride.side === "PERSON" && ride.state === "PLANNED";
  if (!isOpen)
    return (
      <Section id="objective" title={t("ride.objective")}>
        <p className="max-w-prose whitespace-pre-line text-read text-ink-2">
          {ride.objective ?? t("ride.objectiveNone", { name: ride.person.name })}
        </p>
      </Section>
    );
  return (
    <Section id="objective" title={t("ride.objective")}>
      <ActionForm action={setObjectiveAction} done={t("ride.saved")} className="space-y-3">
        <input type="hidden" name="id" value={ride.id} />
        <input type="hidden" name="version" value={ride.version} />
        <TextAreaField
          {...{ name: "objective", label: t("ride.objectiveOwn"), hint: t("ride.objectiveHint"), maxLength: 1000 }}
          defaultValue={ride.objective ?? ""}
        />
        <WhoCanSee>{t("ride.whoSees", { name: ride.manager.name })}</WhoCanSee>
        <SubmitButton>{t("ride.saveObjective")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
