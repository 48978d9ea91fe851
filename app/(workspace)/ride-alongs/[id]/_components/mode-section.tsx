import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { setModeAction } from "@/lib/ride-alongs/actions";
import type { RideView } from "@/lib/ride-alongs/views";
import { ModeField } from "../../_components/mode-field";

/** Whether the manager watches, sells along or shows. */
export async function ModeSection({ ride }: { ride: RideView }) {
  const { t } = await getRideWords();
  return (
    <Section id="mode" title={t("ride.mode")}>
      <p className="text-read text-ink-2">{t(`form.modes.${ride.mode}`)}</p>
      {ride.side !== "PERSON" && ride.state === "PLANNED" && (
        <div className="mt-2">
          <Disclosure title={t("ride.changeMode")}>
            <ActionForm action={setModeAction} done={t("ride.saved")} className="mt-2 space-y-4">
              <input type="hidden" name="id" value={ride.id} />
              <input type="hidden" name="version" value={ride.version} />
              <ModeField mode={ride.mode} />
              <SubmitButton look="plain">{t("ride.saveObjective")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
