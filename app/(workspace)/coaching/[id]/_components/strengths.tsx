import { getFunnelWords } from "@/components/metrics/funnel-words";
import { pointSaid } from "@/components/metrics/point-said";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { pointsOfFunnel } from "@/lib/metrics/domain/strong-and-weak";
import { findPointsOf } from "../../../_components/find-points";
import { getSessionWords } from "../../_components/session-words";

/** What somebody does better than their peers comes before what led to the talk. */
export async function Strengths({ personId, today }: { personId: string; today: Day }) {
  const [{ t }, words, funnel] = await Promise.all([
    getSessionWords(),
    getFunnelWords(),
    findPointsOf(personId, today),
  ]);
  if (!funnel) return null;
  const { strong, isCompared } = pointsOfFunnel(funnel);
  if (!isCompared) return null;
  return (
    <Section id="strengths" title={t("session.strengths")}>
      {strong.length === 0 && <p className="text-body text-ink-3">{words.t("points.noStrong")}</p>}
      <ul className="space-y-2">
        {strong.map(({ what }) => {
          const sentence = pointSaid(what, funnel, words);
          return (
            <li key={sentence} className="text-body text-ink-2">
              {sentence}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
