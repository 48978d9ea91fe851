import { getFormatter, getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { type Day, isWithin } from "@/lib/kernel/period";

type DatedText = { id: string; from: Day; until: Day | null; text: string };

/** What held from when until when, the latest first; what holds today stands out. */
export async function DatedList({ spans, today, empty }: { spans: readonly DatedText[]; today: Day; empty: string }) {
  const [t, format] = await Promise.all([getTranslations("org.dated"), getFormatter()]);
  const words = (day: Day) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  if (spans.length === 0) return <p className="text-body text-ink-3">{empty}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {spans.map((span) => {
        const holds = isWithin(today, span);
        const range = span.until
          ? t("range", { from: words(span.from), until: words(span.until) })
          : t("since", { from: words(span.from) });
        return (
          <li key={span.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className={cx("text-body", holds ? "font-medium text-ink" : "text-ink-3")}>{span.text}</span>
            <span className="text-small tabular-nums text-ink-4">{range}</span>
          </li>
        );
      })}
    </ul>
  );
}
