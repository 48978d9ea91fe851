import { Notice } from "@/components/ui/notice";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";

/** What must not be missed about a talk: that it was skipped or moved, and why; what the rep wrote who asked for it. */
export async function SessionNotices({ session }: { session: SessionView }) {
  const { t } = await getSessionWords();
  const { state, reason, request, person, opening } = session;
  return (
    <div className="mb-8 max-w-[46rem] space-y-3 empty:hidden">
      {state === "SKIPPED" && <Notice tone="warn">{t("session.skippedBecause", { reason: reason ?? "" })}</Notice>}
      {state === "PLANNED" && reason && <Notice tone="mute">{t("session.movedBecause", { reason })}</Notice>}
      {opening.isWithoutWords && (
        <Notice tone="warn">
          <strong className="font-medium">{t("opened.withoutWords")}.</strong>{" "}
          {t("opened.withoutWordsText", { name: firstNameOf(person) })}
        </Notice>
      )}
      {request && (
        <blockquote className="border-l-2 border-line pl-4">
          <p className="text-small text-ink-4">{t("session.request", { name: firstNameOf(person) })}</p>
          <p className="whitespace-pre-line text-read text-ink-2">{request}</p>
        </blockquote>
      )}
    </div>
  );
}
