import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { type FunnelPoint, pointsOfFunnel } from "@/lib/metrics/domain/strong-and-weak";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import { type FunnelWords, getFunnelWords } from "./funnel-words";

/** What somebody does better than their peers, first, and then what not as well; each a sentence with its figures. */
export async function StrongAndWeak({ funnel }: { funnel: FunnelView }) {
  const words = await getFunnelWords();
  const { t } = words;
  const { strong, weak, isCompared } = pointsOfFunnel(funnel);
  const say = ({ what }: { what: FunnelPoint }) => saidOf(what, funnel, words);
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

function saidOf({ kind, at, figure }: FunnelPoint, { activities, stages }: FunnelView, words: FunnelWords): string {
  const { t, number, count, percent, typeOf, stageOf } = words;
  if (kind === "volume") {
    const [own, peers] = [number(figure.aWeek ?? 0, 1), number(figure.peersAWeek ?? 0, 1)];
    return t("verdict.volume", { from: typeOf(activities.places[at]), own, peers });
  }
  const [places, nameOf] = kind === "ratio" ? [activities.places, typeOf] : [stages.places, stageOf];
  const [from, to] = [nameOf(places[at - 1]), nameOf(places[at])];
  return t("verdict.step", { from, to, own: count(figure.own), peers: percent(figure.peers ?? 0) });
}
