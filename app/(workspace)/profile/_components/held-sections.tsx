import { getTranslations } from "@/components/i18n/words";
import { readHeld } from "./read-held";

/** So many rows are read here; all of them are in the file. */
const SHOWN = 20;

/** Section by section, each row as it is held. */
export async function HeldSections() {
  const [t, { sections }] = await Promise.all([getTranslations("privacy"), readHeld()]);
  return (
    <div className="max-w-[46rem] divide-y divide-line border-y border-line">
      {sections.map(({ key, rows }) => (
        <details key={key} className="py-3">
          <summary className="focusable cursor-pointer rounded-sm text-body font-medium text-ink">
            {t(`sections.${key}`)} <span className="font-normal text-ink-4">{t("rows", { count: rows.length })}</span>
          </summary>
          <ul className="mt-2 space-y-3">
            {rows.slice(0, SHOWN).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of many kinds, which never move.
              <li key={index}>
                <dl className="grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)] gap-x-4 text-small">
                  {Object.entries(row).map(([name, value]) => (
                    <Fact key={name} name={name} value={value} />
                  ))}
                </dl>
              </li>
            ))}
          </ul>
          {rows.length > SHOWN && (
            <p className="mt-2 text-small text-ink-4">{t("more", { count: rows.length - SHOWN })}</p>
          )}
        </details>
      ))}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt className="break-words text-ink-4">{name}</dt>
      <dd className="whitespace-pre-wrap break-words text-ink">{textOf(value)}</dd>
    </>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? `${one}` : one));
  return String(value);
}
