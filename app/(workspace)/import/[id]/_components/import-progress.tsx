import { Meter } from "@/components/charts/meter";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Refreshing } from "@/components/ui/refreshing";
import type { ImportView } from "@/lib/importing/views";

/** How far it is. The page looks again by itself and can be left. */
export async function ImportProgress({ progress }: Pick<ImportView, "progress">) {
  const [t, format] = await Promise.all([getTranslations("importing"), getFormatter()]);
  const figures = { done: format.number(progress?.done ?? 0), total: format.number(progress?.total ?? 0) };
  const step = progress?.step;
  const words =
    step === "reading" || step === "writing" || step === "undoing"
      ? t(`steps.${step}`, figures)
      : t(step === "comparing" ? "steps.comparing" : "steps.waiting");
  return (
    <section aria-label={t("progress")} className="max-w-prose">
      <p className="mb-2 text-body text-ink-2 tabular-nums">{words}</p>
      <Meter share={progress && progress.total > 0 ? progress.done / progress.total : 0} />
      <Refreshing />
    </section>
  );
}
