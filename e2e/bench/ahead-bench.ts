import { lookAhead, mavenDeals, type Run, STAGES_SIMULATED, shareOf, simulatedDeals } from "./ahead-runs";
import type { Figure } from "./results";

const SEEDS = [1, 2, 3, 4, 5, 6];
const ASKED = 0.8;

/** The first Saturdays of the months in which enough lies behind and twelve weeks ahead. */
const MAVEN_DAYS = ["2017-06-03", "2017-07-01", "2017-08-05", "2017-09-02", "2017-10-07"];
const MAVEN_BEGINS = "2017-03-01";

/** Six simulated teams of twelve in their fiftieth week. */
export function simulatedRuns(): Run[] {
  return SEEDS.flatMap((seed) => {
    const span = { stages: STAGES_SIMULATED, asOf: 7 * 50, since: 0 };
    return lookAhead(simulatedDeals(seed, 64), span);
  });
}

/** Every agent of Maven in five months; null where the file is absent. */
export function mavenRuns(): Run[] | null {
  const deals = mavenDeals();
  const dayOf = (day: string) => Date.parse(day) / 86_400_000;
  if (!deals) return null;
  return MAVEN_DAYS.flatMap((day) => lookAhead(deals, { stages: 1, asOf: dayOf(day), since: dayOf(MAVEN_BEGINS) }));
}

/** How often what came lay in the range of eight times in ten, in simulation and on Maven. */
export async function measureAhead(): Promise<Figure[]> {
  const all = [
    { name: "six simulated teams", runs: simulatedRuns() },
    { name: "Maven", runs: mavenRuns() ?? [] },
  ];
  return all
    .filter(({ runs }) => runs.length > 0)
    .flatMap(({ name, runs }) => [
      figureOf(
        `wins ahead within their 80 % range, ${name}`,
        shareOf(runs, (run) => run.winsHeld),
      ),
      figureOf(
        `amounts ahead within their 80 % range, ${name}`,
        shareOf(runs, (run) => run.amountHeld),
      ),
    ]);
}

function figureOf(name: string, value: number): Figure {
  return {
    name,
    floorName: "what the range promises",
    unit: "",
    value,
    floor: ASKED,
    result: value / ASKED,
    goal: null,
  };
}
