import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { findOwnRatings } from "@/lib/coaching/queries/ratings";

/** How the reader's own talks are found, once enough people have said so. */
export async function OwnRatings({ scope }: { scope: Scope }) {
  const [t, format, { mean, lines, missing }] = await Promise.all([
    getTranslations("coaching.list"),
    getFormatter(),
    findOwnRatings(scope),
  ]);
  const figure = (value: number) =>
    t("outOfFive", { value: format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
  return (
    <Section id="ratings" title={t("ratings")} note={t("ratingsNote")}>
      {mean ? (
        <>
          <dl className="divide-y divide-line border-y border-line text-body">
            {(
              [
                ["useful", mean.useful],
                ["askedRatherThanTold", mean.asked],
              ] as const
            ).map(([key, value]) => (
              <div key={key} className="flex items-baseline justify-between gap-4 py-2.5">
                <dt className="text-ink-3">{t(key)}</dt>
                <dd className="tabular-nums text-ink">{figure(value)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-2 text-small text-ink-4">{t("ratingsCount", { count: mean.ratings })}</p>
          {lines.length > 0 && (
            <>
              <h3 className="mt-4 text-small font-medium text-ink">{t("lines")}</h3>
              <ul className="mt-1 list-disc space-y-1 pl-5 text-small text-ink-3">
                {[...new Set(lines)].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p className="text-body text-ink-3">{t("ratingsMissing", { count: missing })}</p>
      )}
    </Section>
  );
}
