import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { FunnelSection } from "@/components/metrics/funnel-section";
import { TextLink } from "@/components/ui/text-link";
import { findScope, reaches, requireActor } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { USUALLY_LOOKED_AT } from "@/lib/metrics/domain/weeks-looked-at";
import { findFunnel } from "@/lib/metrics/queries/funnel";

/** Where the person's sales are lost, for those who may see it, and nothing where nothing was done. */
export async function PersonFunnel({ personId, today }: { personId: string; today: Day }) {
  const scope = await findScope("metric:read");
  if (!scope || !reaches(scope, personId)) return null;
  const [{ organisation }, t] = await Promise.all([requireActor(), getTranslations("metrics.funnel")]);
  const asked = { subject: { personId }, today, now: new Date(), weeks: USUALLY_LOOKED_AT };
  const funnel = await findFunnel(scope, asked);
  if (!funnel || funnel.activities.counts.every((count) => count === 0)) return null;
  const whole = `/funnel?${new URLSearchParams({ person: personId })}` as Route;
  return (
    <FunnelSection funnel={funnel} currency={organisation} action={<TextLink href={whole}>{t("whole")}</TextLink>} />
  );
}
