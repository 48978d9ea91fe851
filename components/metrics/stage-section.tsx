import { Section } from "@/components/ui/section";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import { FunnelVerdict } from "./funnel-verdict";
import { getFunnelWords } from "./funnel-words";
import { StageTable } from "./stage-table";

type Props = { funnel: FunnelView; currency: { currency: string; currencyExponent: number } };

/** The deals from stage to stage, where there are any. */
export async function StageSection({ funnel, currency }: Props) {
  const { stages } = funnel;
  if (stages.volume.count === 0 && stages.counts.every((count) => count === 0)) return null;
  const words = await getFunnelWords();
  return (
    <Section id="stages" title={words.t("stages")} note={words.t("stagesNote")}>
      <FunnelVerdict chain={stages} words={words} nameOf={words.stageOf} currency={currency} />
      <StageTable chain={stages} words={words} />
    </Section>
  );
}
