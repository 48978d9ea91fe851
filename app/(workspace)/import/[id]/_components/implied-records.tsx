import { getFormatter, getTranslations } from "@/components/i18n/words";
import type { Findings } from "@/lib/importing/views";

const KINDS = ["people", "teams", "accounts", "products", "traits", "stages"] as const;

/** What rows bring along without being rows of their own, and what is missing and yet fine. */
export async function ImpliedRecords({ findings }: { findings: Findings }) {
  const [t, format] = await Promise.all([getTranslations("importing.implied"), getFormatter()]);
  const parts = KINDS.flatMap((kind) => {
    const count = findings.implied[kind];
    return count > 0 ? [t(kind, { count })] : [];
  });
  const withoutDeal = findings.activitiesWithoutDeal ?? 0;
  if (parts.length === 0 && findings.openWithoutAccount === 0 && withoutDeal === 0) return null;
  return (
    <div className="mt-4 max-w-prose space-y-1 text-small text-ink-3">
      {parts.length > 0 && <p>{t("lead", { list: format.list(parts, { type: "conjunction" }) })}</p>}
      {findings.openWithoutAccount > 0 && <p>{t("withoutAccount", { count: findings.openWithoutAccount })}</p>}
      {withoutDeal > 0 && <p>{t("withoutDeal", { count: withoutDeal })}</p>}
    </div>
  );
}
