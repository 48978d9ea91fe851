import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { addDays } from "@/lib/kernel/period";
import { decideExplanationAction } from "@/lib/metrics/actions";
import type { SlumpView } from "@/lib/metrics/views";
import { getSlumpWords } from "./slump-words";

/** What the rep says, with the two answers to it; nothing where there is nothing to decide. */
export async function DecideExplanation({ slump }: { slump: SlumpView }) {
  const said = slump.explanation;
  if (!said) return null;
  const [t, words] = await Promise.all([getTranslations("metrics.slumps"), getSlumpWords()]);
  const sentence = t("said", {
    name: slump.personName,
    kind: t(`kinds.${said.kind}`),
    from: words.date(said.from),
    until: words.date(addDays(said.until, -1)),
    text: said.text,
  });
  if (said.isAccepted !== null) {
    const decision = said.isAccepted ? t("accepted") : t("declined", { reason: said.reason ?? "" });
    return (
      <p className="mt-2 max-w-prose text-small text-ink-3">
        {sentence} ({decision})
      </p>
    );
  }
  return (
    <div className="mt-3 max-w-prose space-y-3">
      <p className="text-small text-ink-2">{sentence}</p>
      <ActionForm action={decideExplanationAction} done={t("decidedDone")} className="space-y-3">
        <input type="hidden" name="id" value={said.id} />
        <TextField name="reason" id={`f-reason-${said.id}`} label={t("declineReason")} optional maxLength={1000} />
        <div className="flex gap-3">
          <SubmitButton look="plain" small name="accepts" value="true">
            {t("accept")}
          </SubmitButton>
          <SubmitButton look="quiet" small name="accepts" value="false">
            {t("decline")}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
