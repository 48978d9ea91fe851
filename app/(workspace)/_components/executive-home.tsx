import { Suspense } from "react";
import { OpenSlumps } from "@/components/metrics/open-slumps";
import { SectionSkeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/access/actor/actor";
import { requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { findSlumpNumbers } from "@/lib/metrics/queries/slump-numbers";
import type { WonPeriod } from "@/lib/pipeline/domain/won-period";
import { readUnits } from "./read-units";
import { UnitHome } from "./unit-home";
import { WonSection } from "./won-section";

/** The company's week, every team and the total, the slumps in numbers, and what was won. */
export async function ExecutiveHome({ actor, won }: { actor: Actor; won: WonPeriod }) {
  const scope = await requireScope("company:read");
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const units = await readUnits(actor, scope, now);
  const teamIds = units.teams.map(({ id }) => id);
  const slumps = await findSlumpNumbers(scope, { teamIds, today, now });
  return (
    <>
      <UnitHome actor={actor} units={units} />
      {slumps && (
        <div className="mt-section-sm md:mt-section">
          <OpenSlumps numbers={slumps} teams={units.teams} />
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
