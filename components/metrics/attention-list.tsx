import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import type { Attention } from "@/lib/metrics/domain/attention";
import type { MetricName, SlumpView } from "@/lib/metrics/views";
import { DecideExplanation } from "./decide-explanation";
import { getMetricName } from "./metric-name";
import { SeenMark } from "./seen-mark";
import { getSlumpWords } from "./slump-words";

type Props = {
  items: readonly Attention<SlumpView>[];
  viewerId: string;
  /** The slumps whose fall stands out among all that was looked at. */
  standingOut: ReadonlySet<string>;
  movements: readonly { metric: MetricName; direction: "down" | "up" }[];
  shown?: number;
};

const SHOWN = 5;

/** Who needs somebody, ranked by what is at stake and how sure it is, each with one sentence why and the next step. */
export async function AttentionList({ items, viewerId, standingOut, movements, shown = SHOWN }: Props) {
  const [t, nameOf] = await Promise.all([getTranslations("metrics.slumps"), getMetricName()]);
  return (
    <Section id="attention" title={t("attention")} note={items.length > 0 ? t("attentionNote") : undefined}>
      {movements.map(({ metric, direction }) => (
        <p key={metric.id} className="mb-3 text-body text-ink-2">
          {t(direction === "down" ? "teamDown" : "teamUp", { metric: nameOf(metric) })}
        </p>
      ))}
      {items.length === 0 && <p className="text-body text-ink-3">{t("attentionNone")}</p>}
      <ol className="divide-y divide-line border-y border-line empty:border-0">
        {items.slice(0, shown).map((item) => (
          <AttentionItem
            key={item.slump.id}
            item={item}
            viewerId={viewerId}
            standsOut={standingOut.has(item.slump.id)}
          />
        ))}
      </ol>
    </Section>
  );
}

type ItemProps = { item: Attention<SlumpView>; viewerId: string; standsOut: boolean };

async function AttentionItem({ item, viewerId, standsOut }: ItemProps) {
  const [t, words] = await Promise.all([getTranslations("metrics.slumps"), getSlumpWords()]);
  const { slump, winsAtStake } = item;
  const stake = winsAtStake < 0.5 ? t("stakeSmall") : t("stake", { wins: words.number(winsAtStake) });
  const seen = t(slump.seenByRepAt ? "seen" : "notSeen", { name: slump.personName });
  return (
    <li className="py-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <TextLink href={`/people/${slump.personId}` as Route} className="text-title font-semibold">
          {slump.personName}
        </TextLink>
        <span className="text-small font-medium">
          <StateWord state="alert">{t("state")}</StateWord>
        </span>
      </p>
      <p className="mt-1 max-w-prose text-read text-ink-2">{words.title(slump)}</p>
      <p className="mt-1 text-small text-ink-4">
        {[...(standsOut ? [t("standsOut")] : []), words.sureness(slump), stake, words.since(slump), seen].join(" · ")}
      </p>
      <DecideExplanation slump={slump} />
      <p className="mt-2 text-small">
        <TextLink href={`/people/${slump.personId}#slumps` as Route}>{t("evidence")}</TextLink>
      </p>
      {viewerId !== slump.personId && !slump.isSeen && <SeenMark id={slump.id} />}
    </li>
  );
}
