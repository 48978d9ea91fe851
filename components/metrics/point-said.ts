import type { FunnelPoint } from "@/lib/metrics/domain/strong-and-weak";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import type { FunnelWords } from "./funnel-words";

/** A strong or weak point as a sentence with its figures. */
export function pointSaid(
  { kind, at, figure }: FunnelPoint,
  { activities, stages }: FunnelView,
  words: FunnelWords,
): string {
  const { t, number, count, percent, typeOf, stageOf } = words;
  if (kind === "volume") {
    const [own, peers] = [number(figure.aWeek ?? 0, 1), number(figure.peersAWeek ?? 0, 1)];
    return t("verdict.volume", { from: typeOf(activities.places[at]), own, peers });
  }
  const [places, nameOf] = kind === "ratio" ? [activities.places, typeOf] : [stages.places, stageOf];
  const [from, to] = [nameOf(places[at - 1]), nameOf(places[at])];
  return t("verdict.step", { from, to, own: count(figure.own), peers: percent(figure.peers ?? 0) });
}
