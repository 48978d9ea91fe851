import { Suspense } from "react";
import { OpenSlumps } from "@/components/metrics/open-slumps";
import { SectionSkeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/access/actor/actor";
import { requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { countSlumps } from "@/lib/metrics/queries/slump-counts";
import type { WonPeriod } from "@/lib/pipeline/domain/won-period";
import { UnitHome } from "./unit-home";
import { WonSection } from "./won-section";

/** The company's week, every team and the total, and what was won. */
export async function ExecutiveHome({ actor, won }: { actor: Actor; won: WonPeriod }) {
  const scope = await requireScope("company:read");
  const today = dayAt(new Date(), actor.timeZone);
  const slumps = await countSlumps(scope, today, new Date());
  return (
    <>
      <UnitHome actor={actor} scope={scope} />
      {slumps && (
        <div className="mt-section-sm md:mt-section">
          <OpenSlumps counts={slumps} />
        </div>
      )}
      <div className="mt-section-sm md:mt-section">
        <Suspense key={won} fallback={<SectionSkeleton />}>
          <WonSection actor={actor} today={today} shown={won} />
        </Suspense>
      </div>
    </>
  );
}
