import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { Section } from "@/components/ui/section";
import type { OpportunityView, StageView } from "@/lib/pipeline/views/opportunity";

type Props = { opportunity: OpportunityView; stages: readonly StageView[] };

/** Every stage that it has been in, the latest first. */
export async function StageHistory({ opportunity, stages }: Props) {
  const [t, format, stageName] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    getFormatter(),
    getStageName(),
  ]);
  const nameOf = (id: string | null) => stageName(stages.find((stage) => stage.id === id));
  return (
    <Section id="history" title={t("history")}>
      <ol className="divide-y divide-line border-y border-line">
        {opportunity.history.map((event) => {
          const [from, to] = [nameOf(event.fromStageId), nameOf(event.toStageId)];
          const words =
            event.kind === "MOVED"
              ? t("moved", { from, to })
              : t(event.kind === "CREATED" ? "created" : "imported", { stage: to });
          return (
            <li key={event.id} className="py-2.5">
              <span className="block text-body text-ink">{words}</span>
              <span className="block text-small text-ink-4">
                {event.occurredAt && (
                  <time dateTime={event.occurredAt.toISOString()}>
                    {format.dateTime(event.occurredAt, { dateStyle: "medium", timeStyle: "short" })}
                  </time>
                )}{" "}
                {event.actor && t("by", { name: event.actor })}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
