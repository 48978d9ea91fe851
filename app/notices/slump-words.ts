import type { Route } from "next";
import type { Reader } from "@/lib/access/gate/reader";
import type { BuiltInKey } from "@/lib/metrics/domain/built-in-metrics";
import { metricNameIn } from "@/lib/metrics/domain/metric-words";
import { listSlumpsById } from "@/lib/metrics/queries/slumps";
import { readWords, type SlumpView } from "@/lib/metrics/views";
import { idsOf, type Resolver, type Say, type Told, tellEach } from "./told";

type Words = { say: Say; metric: string; name: string; count: number; usual: number };

/** Each of these tells of a slump: what the reader may know of it today, in the words for them. */
function telling(words: (slump: SlumpView, words: Words, isOwn: boolean) => Omit<Told, "href"> | null): Resolver {
  return async (notices, reader, say, now) => {
    const scope = await reader.scope("slump:read");
    if (!scope) return new Map();
    return tellEach(notices, await listSlumpsById(scope, idsOf(notices), now), (slump) => {
      const isOwn = slump.personId === reader.actor.personId;
      const told = words(slump, wordsOf(slump, reader, say), isOwn);
      return told && { ...told, href: (isOwn ? "/" : `/people/${slump.personId}#slumps`) as Route };
    });
  };
}

function wordsOf({ metric, personName, evidence }: SlumpView, { actor }: Reader, say: Say): Words {
  const builtIn = metric.key && say(`metrics.names.${metric.key as BuiltInKey}`);
  return {
    say,
    metric: metricNameIn(readWords(metric.words), actor.locale, builtIn),
    name: personName,
    count: evidence.comparison.count,
    usual: Math.round(evidence.usual.usual),
  };
}

export const tellOwnSlump = telling(({ closedOn }, { say, ...words }) =>
  closedOn
    ? null
    : {
        title: say("notifications.told.slumpOpened.title", { metric: words.metric }),
        text: say("notifications.told.slumpOpened.text", words),
      },
);

export const tellKnownSlump = telling(({ closedOn }, { say, ...words }, isOwn) =>
  closedOn || isOwn
    ? null
    : {
        title: say("notifications.told.slumpKnown.title", words),
        text: say("notifications.told.slumpKnown.text", words),
      },
);

export const tellExplanation = telling(({ explanation }, { say, name, metric }, isOwn) =>
  !explanation || explanation.isAccepted !== null || isOwn
    ? null
    : {
        title: say("notifications.told.slumpExplained.title", { name }),
        text: say("notifications.told.slumpExplained.text", {
          metric,
          reason: say(`metrics.slumps.kinds.${explanation.kind}`),
        }),
      },
);

export const tellDecision = telling(({ explanation }, { say, metric }, isOwn) => {
  if (!isOwn || !explanation || explanation.isAccepted === null) return null;
  const key = explanation.isAccepted ? "slumpAccepted" : "slumpDeclined";
  return {
    title: say(`notifications.told.${key}.title`),
    text: say(`notifications.told.${key}.text`, { metric, reason: explanation.reason ?? "" }),
  };
});

export const tellClosedSlump = telling(({ end, closedOn }, { say, ...words }, isOwn) => {
  if (!closedOn) return null;
  const { metric, name } = words;
  return {
    title: say("notifications.told.slumpClosed.title", { metric, name, whose: isOwn ? "own" : "other" }),
    text: say("notifications.told.slumpClosed.text", { end: end ?? "ENDED" }),
  };
});
