import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { pointsOfFunnel } from "@/lib/metrics/domain/strong-and-weak";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import { getFunnelWords } from "./funnel-words";
import { pointSaid } from "./point-said";

/** What somebody does better than their peers, first, and then what not as well; each a sentence with its figures. */
export async function StrongAndWeak({ funnel }: { funnel: FunnelView }) {
  const words = await getFunnelWords();
  const { t } = words;
  const { strong, weak, isCompared } = pointsOfFunnel(funnel);
  const say = ({ what }: { what: Parameters<typeof pointSaid>[0] }) => pointSaid(what, funnel, words);
  if (!isCompared) return null;
  return (
    <Section id="points" title={t("points.title")} note={t("points.note", { weeks: funnel.weeks })}>
      {strong.length + weak.length === 0 ? (
        <p className="text-body text-ink-3">{t("points.none")}</p>
      ) : (
        <div className="grid gap-x-16 gap-y-6 md:grid-cols-2">
          <Points title={t("points.strong")} state="praise" sentences={strong.map(say)} empty={t("points.noStrong")} />
          <Points title={t("points.weak")} state="watch" sentences={weak.map(say)} empty={t("points.noWeak")} />
        </div>
      )}
    </Section>
  );
}

type PointsProps = { title: string; state: "praise" | "watch"; sentences: readonly string[]; empty: string };

function Points({ title, state, sentences, empty }: PointsProps) {
  return (
    <div>
      <h3 className="mb-1 text-small font-medium">
        <StateWord state={state}>{title}</StateWord>
      </h3>
      <ul className="divide-y divide-line border-y border-line">
        {sentences.map((sentence) => (
          <li key={sentence} className="py-2.5 text-body text-ink">
            {sentence}
          </li>
        ))}
        {sentences.length === 0 && <li className="py-2.5 text-body text-ink-4">{empty}</li>}
      </ul>
    </div>
  );
}
