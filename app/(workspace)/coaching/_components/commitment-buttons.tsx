import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { settleCommitmentAction } from "@/lib/coaching/actions";
import type { CommitmentView } from "@/lib/coaching/views";

/** Ticks it off or drops it, and opens it again. */
export async function CommitmentButtons({ commitment: { id, version, state } }: { commitment: CommitmentView }) {
  const t = await getTranslations("coaching.commitments");
  const ways = state === "OPEN" ? (["KEPT", "DROPPED"] as const) : (["OPEN"] as const);
  const label = { KEPT: t("keep"), DROPPED: t("drop"), OPEN: t("reopen") };
  return (
    <ActionForm action={settleCommitmentAction} done={t("settled")} className="no-print mt-1 flex flex-wrap gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {ways.map((way) => (
        <SubmitButton key={way} look={way === "KEPT" ? "plain" : "quiet"} small name="state" value={way}>
          {label[way]}
        </SubmitButton>
      ))}
    </ActionForm>
  );
}
