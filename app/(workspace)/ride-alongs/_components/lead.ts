import { getTranslations } from "@/components/i18n/words";
import type { CoverageRow } from "@/lib/ride-alongs/views";

/** The sentence at the top: how many are short, and by what they are measured. */
export async function getLead(rows: readonly CoverageRow[]): Promise<{ title: string; sub: string }> {
  const t = await getTranslations("rideAlongs.coverage");
  const short = rows.filter(({ coverage: { state } }) => state === "OVERDUE" || state === "DUE").length;
  const [first] = rows;
  const policies = new Set(rows.map(({ policy }) => JSON.stringify(policy)));
  return {
    title: short > 0 ? t("lead.short", { count: short }) : t(rows.length > 0 ? "lead.allMet" : "emptyTitle"),
    sub:
      first && policies.size === 1
        ? t("sub", { perYear: first.policy.perYear, restDays: first.policy.restDays })
        : t(rows.length > 0 ? "subMixed" : "emptyText"),
  };
}
