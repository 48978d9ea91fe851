import { cx } from "@/components/ui/cx";
import { STEPS, stepOf } from "@/lib/coaching/domain/step";
import type { SessionView } from "@/lib/coaching/views";
import { getSessionWords } from "../../_components/session-words";

/** Where whoever a talk is about is on its way; for nobody else, and not once it is behind them. */
export async function SessionSteps({ session }: { session: SessionView }) {
  const { side, state, own, commitments, isRated } = session;
  const hasSentView = own?.sentAt != null;
  const step = side === "PERSON" ? stepOf({ state, hasSentView, commitments: commitments.length, isRated }) : null;
  if (!step) return null;
  const { t } = await getSessionWords();
  const at = STEPS.indexOf(step);
  return (
    <section aria-label={t("way.label")} className="no-print mb-8 md:mb-10">
      <p className="flex items-center gap-3 text-small text-ink-4 md:hidden">
        <span className="font-medium text-ink">
          {at + 1} {t(`way.${step}`)}
        </span>
        <span aria-hidden="true" className="flex flex-1 gap-1">
          {STEPS.map((one, place) => (
            <span key={one} className={cx("h-1 flex-1 rounded-full", place <= at ? "bg-ink" : "bg-paper-subtle")} />
          ))}
        </span>
        {t("way.of", { step: at + 1, all: STEPS.length })}
      </p>
      <ol className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line text-small max-md:hidden">
        {STEPS.map((one, place) => (
          <li
            key={one}
            aria-current={one === step ? "step" : undefined}
            className={cx(
              "-mb-px border-b-2 pb-2.5",
              one === step ? "border-ink font-medium text-ink" : "border-transparent text-ink-4",
            )}
          >
            <span className="tabular-nums">{place + 1}</span>&ensp;{t(`way.${one}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
