import { StripGlyph } from "@/components/charts/year-strip";
import { getTranslations } from "@/components/i18n/words";

const KINDS = [
  ["held", "done"],
  ["planned", "planned"],
  ["due", "due"],
  ["overdue", "overdue"],
] as const;

export async function CoverageLegend() {
  const t = await getTranslations("rideAlongs.coverage.marks");
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-small text-ink-3">
      {KINDS.map(([word, kind]) => (
        <li key={kind} className="flex items-center gap-2">
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <StripGlyph kind={kind} />
          </svg>
          {t(word)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <svg width="20" height="10" aria-hidden="true">
          <defs>
            <pattern id="away-legend" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="1.4" height="5" className="fill-line-strong" opacity="0.6" />
            </pattern>
          </defs>
          <rect width="20" height="10" fill="url(#away-legend)" />
        </svg>
        {t("away")}
      </li>
    </ul>
  );
}
