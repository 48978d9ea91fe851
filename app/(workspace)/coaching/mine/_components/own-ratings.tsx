import { getFormatter } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import type { RatingsShown } from "@/lib/coaching/domain/ratings";
import { findOwnRatings } from "@/lib/coaching/queries/ratings";
import { getSessionWords } from "../../_components/session-words";
import { PastRows } from "./past-rows";

/** How the reader's own talks are found, once enough people have said so, and how the ones before were. */
export async function OwnRatings({ scope }: { scope: Scope }) {
  const [{ t }, shown] = await Promise.all([getSessionWords(), findOwnRatings(scope)]);
  const { mean, lines, missing } = shown;
  return (
    <Section id="ratings" title={t("list.ratings")} note={t("list.ratingsNote")}>
      {mean ? (
        <>
          <PastRows rows={await rowsOf(shown)} />
          <p className="mt-2 text-small text-ink-4">{t("list.ratingsCount", { count: mean.ratings })}</p>
          {lines.length > 0 && (
            <>
              <h3 className="mt-4 text-small font-medium text-ink">{t("list.lines")}</h3>
              <ul className="mt-1 list-disc space-y-1 pl-5 text-small text-ink-3">
                {[...new Set(lines)].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p className="text-body text-ink-3">{t("list.ratingsMissing", { count: missing })}</p>
      )}
    </Section>
  );
}

/** The newest whole batch against those before it; without a past the mean of what there is. */
async function rowsOf({ mean, against }: RatingsShown) {
  const [{ t }, format] = await Promise.all([getSessionWords(), getFormatter()]);
  const figure = (value: number) =>
    t("list.outOfFive", { value: format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
  const kinds = [
    ["useful", "useful"],
    ["askedRatherThanTold", "asked"],
  ] as const;
  return kinds.flatMap(([label, kind]) => {
    const newest = against?.newest ?? mean;
    if (!newest) return [];
    const past = against && { count: against.earlier.ratings, value: figure(against.earlier[kind]) };
    return [
      {
        ...{ label: t(`list.${label}`), now: figure(newest[kind]) },
        before: past ? t("mine.earlier", past) : t("mine.noneEarlier"),
        detail: against && t("mine.newest", { count: newest.ratings }),
      },
    ];
  });
}
