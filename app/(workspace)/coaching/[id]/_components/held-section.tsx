import { Section } from "@/components/ui/section";
import type { SessionView } from "@/lib/coaching/views";
import { getSessionWords } from "../../_components/session-words";

/** What a held talk left behind: what went well, first. */
export async function HeldSection({ session }: { session: SessionView }) {
  const { t, percent } = await getSessionWords();
  const { praise, workedOn, askedPercent } = session;
  const isEmpty = !praise && !workedOn;
  const balance = askedPercent === null ? undefined : t("held.balance", { percent: percent(askedPercent) });
  return (
    <Section id="held" title={t("held.praise")} note={balance}>
      {isEmpty && <p className="text-body text-ink-3">{t("held.nothing")}</p>}
      {praise && <p className="max-w-prose whitespace-pre-line text-read text-ink">{praise}</p>}
      {workedOn && (
        <>
          <h3 className="mt-4 text-small text-ink-4">{t("held.workedOn")}</h3>
          <p className="max-w-prose whitespace-pre-line text-read text-ink-2">{workedOn}</p>
        </>
      )}
    </Section>
  );
}
