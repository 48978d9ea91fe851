import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import { FunnelBars } from "./funnel-bars";
import { FunnelVerdict } from "./funnel-verdict";
import { getFunnelWords } from "./funnel-words";

type Props = { funnel: FunnelView; currency: { currency: string; currencyExponent: number }; action?: ReactNode };

/** Where sales are lost: the sentence first, then what was done step by step. */
export async function FunnelSection({ funnel, currency, action }: Props) {
  const words = await getFunnelWords();
  const { activities, weeks } = funnel;
  return (
    <Section id="funnel" title={words.t("title")} note={words.t("note", { weeks })} action={action}>
      {activities.counts.every((count) => count === 0) ? (
        <p className="text-body text-ink-3">{words.t("nothing")}</p>
      ) : (
        <>
          <FunnelVerdict chain={activities} words={words} nameOf={words.typeOf} currency={currency} />
          <FunnelBars chain={activities} words={words} />
        </>
      )}
    </Section>
  );
}
