import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { holdSessionAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";
import { AskedSlider } from "./asked-slider";

/** The end of a talk: what went well comes first. */
export async function CloseSection({ session }: { session: SessionView }) {
  const { t } = await getSessionWords();
  const name = firstNameOf(session.person);
  return (
    <Section id="close" title={t("close.title")}>
      <ActionForm action={holdSessionAction} done={t("close.done", { name })} className="space-y-5">
        <input type="hidden" name="id" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
        <TextAreaField name="praise" label={t("close.praise")} maxLength={2000} optional />
        <TextAreaField name="workedOn" label={t("close.workedOn")} maxLength={2000} optional />
        <AskedSlider
          {...{ label: t("close.askedPercent"), hint: t("close.askedPercentHint") }}
          {...{ left: t("close.allTold"), right: t("close.allAsked") }}
        />
        <WhoCanSee>{t("close.whoSees", { name })}</WhoCanSee>
        <SubmitButton>{t("close.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
