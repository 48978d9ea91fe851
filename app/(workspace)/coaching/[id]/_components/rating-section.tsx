import { ActionForm } from "@/components/forms/action-form";
import { RadioField } from "@/components/forms/radio-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { rateSessionAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";

const SCALE = ["1", "2", "3", "4", "5"] as const;

/** How the rep found it: two answers and a line, which go in with those of others. */
export async function RatingSection({ session }: { session: SessionView }) {
  const { t } = await getSessionWords();
  const scale = SCALE.map((value) => ({ value, label: t(`rating.scale.${value}`) }));
  if (session.isRated)
    return (
      <Section id="rating" title={t("rating.title")}>
        <p className="text-body text-ink-3">{t("rating.isRated")}</p>
      </Section>
    );
  return (
    <Section id="rating" title={t("rating.title")}>
      <ActionForm action={rateSessionAction} done={t("rating.done")} className="space-y-5">
        <input type="hidden" name="sessionId" value={session.id} />
        <RadioField name="useful" label={t("rating.useful")} choices={scale} defaultValue="" />
        <RadioField name="asked" label={t("rating.asked")} choices={scale} defaultValue="" />
        <TextField name="line" label={t("rating.line")} maxLength={300} />
        <WhoCanSee>{t("rating.whoSees", { name: firstNameOf(session.coach) })}</WhoCanSee>
        <SubmitButton>{t("rating.send")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
