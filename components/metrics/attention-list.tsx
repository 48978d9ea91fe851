import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Attention } from "@/lib/metrics/domain/attention";
import type { MetricName, SlumpView } from "@/lib/metrics/views";
import { type AttentionRow, AttentionRows } from "./attention-rows";
import { DecideExplanation } from "./decide-explanation";
import { getMetricName } from "./metric-name";
import { getSlumpWords } from "./slump-words";

type Props = {
  items: readonly Attention<SlumpView>[];
  viewerId: string;
  /** The slumps whose fall stands out among all that was looked at. */
  standingOut: ReadonlySet<string>;
  movements: readonly { metric: MetricName; direction: "down" | "up" }[];
  /** The talks that are planned about slumps, by the slump. */
  talks: ReadonlyMap<string, string>;
  shown?: number;
};

const SHOWN = 5;

/** Who needs somebody, ranked by what is at stake and how sure it is, each with one sentence why and the next step. */
export async function AttentionList({ items, viewerId, standingOut, movements, talks, shown = SHOWN }: Props) {
  const [t, nameOf, words] = await Promise.all([getTranslations("metrics.slumps"), getMetricName(), getSlumpWords()]);
  const rows = items.slice(0, shown).map(({ slump, winsAtStake }): AttentionRow => {
    const { id, personId, personName: name } = slump;
    const stake = winsAtStake < 0.5 ? t("stakeSmall") : t("stake", { wins: words.number(winsAtStake) });
    const seen = t(slump.seenByRepAt ? "seen" : "notSeen", { name });
    const talkId = talks.get(id);
    const talk = talkId
      ? { href: `/coaching/${talkId}`, label: t("talk") }
      : { href: `/coaching/new?slump=${id}`, label: t("coach") };
    const first = standingOut.has(id) ? [t("standsOut")] : [];
    return {
      ...{ id, personId, name, talk, title: words.title(slump) },
      about: [...first, words.sureness(slump), stake, words.since(slump), seen].join(" · "),
      said: slump.explanation && <DecideExplanation slump={slump} />,
      isNew: viewerId !== personId && !slump.isSeen,
    };
  });
  return (
    <Section id="attention" title={t("attention")} note={items.length > 0 ? t("attentionNote") : undefined}>
      {movements.map(({ metric, direction }) => (
        <p key={metric.id} className="mb-3 text-body text-ink-2">
          {t(direction === "down" ? "teamDown" : "teamUp", { metric: nameOf(metric) })}
        </p>
      ))}
      {items.length === 0 && <p className="text-body text-ink-3">{t("attentionNone")}</p>}
      <AttentionRows rows={rows} state={t("state")} evidence={t("evidence")} />
    </Section>
  );
}
