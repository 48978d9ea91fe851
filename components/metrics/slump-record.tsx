import type { Route } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import type { SlumpView } from "@/lib/metrics/views";
import { DecideExplanation } from "./decide-explanation";
import { SeenMark } from "./seen-mark";
import { getSlumpWords } from "./slump-words";

type Props = {
  slumps: readonly SlumpView[];
  isOwn: boolean;
  /** What is being done about a slump, by its id. */
  done: ReadonlyMap<string, ReactNode>;
};

/** What fell below somebody's usual, open and closed, with the evidence as it was; nothing where nothing did. */
export async function SlumpRecord({ slumps, isOwn, done }: Props) {
  if (slumps.length === 0) return null;
  const [t, words] = await Promise.all([getTranslations("metrics.slumps"), getSlumpWords()]);
  return (
    <Section id="slumps" title={t("openTitle")}>
      <ol className="divide-y divide-line border-y border-line">
        {slumps.map((slump) => (
          <li key={slump.id} className="py-4">
            <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-4">
              {slump.closedOn === null && (
                <span className="font-medium">
                  <StateWord state="alert">{t("state")}</StateWord>
                </span>
              )}
              {t("opened", { date: words.date(slump.openedOn) })}
              {slump.closedOn && ` · ${t("closed", { end: slump.end ?? "ENDED", date: words.date(slump.closedOn) })}`}
            </p>
            <p className="mt-1 max-w-prose text-body text-ink">{words.atFirst(slump)}</p>
            <p className="max-w-prose text-small text-ink-3">{words.rareAtFirst(slump)}</p>
            {done.get(slump.id)}
            {slump.closedOn === null && !done.has(slump.id) && (
              <TextLink href={`/coaching/new?slump=${slump.id}` as Route} className="text-small">
                {t(isOwn ? "askCoach" : "coach")}
              </TextLink>
            )}
            {!isOwn && <DecideExplanation slump={slump} />}
            {slump.closedOn === null && !slump.isSeen && <SeenMark id={slump.id} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}
