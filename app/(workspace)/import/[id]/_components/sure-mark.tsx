import { getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";

/** How sure a proposal is: as three bars and as a word. */
export async function SureMark({ sure }: { sure: 0 | 1 | 2 | 3 }) {
  const t = await getTranslations("importing.sure");
  if (sure === 0) return <span />;
  const isGuess = sure === 1;
  return (
    <span className={cx("flex items-center gap-2 whitespace-nowrap text-small", isGuess ? "text-warn" : "text-ink-3")}>
      <svg width="19" height="8" aria-hidden="true">
        {[0, 1, 2].map((place) => (
          <rect
            key={place}
            x={place * 7}
            width="5"
            height="8"
            className={place >= sure ? "fill-band" : isGuess ? "fill-warn" : "fill-ink-3"}
          />
        ))}
      </svg>
      {t(`s${sure}`)}
    </span>
  );
}
