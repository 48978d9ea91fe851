import { lookAhead, mavenDeals, type Run, STAGES_SIMULATED, shareOf, simulatedDeals } from "./ahead-runs";
import type { Table } from "./results";

const SEEDS = [1, 2, 3, 4, 5, 6];
const [LEAST, MOST] = [0.7, 0.9];

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
export async function measureAhead(): Promise<Table> {
  const all = [
    { name: "six simulated teams", runs: simulatedRuns() },
    { name: "Maven's agents, five months", runs: mavenRuns() ?? [] },
  ];
  const rows = all
    .filter(({ runs }) => runs.length > 0)
    .flatMap(({ name, runs }) => [
      rowOf(
        `wins, ${name}`,
        runs.length,
        shareOf(runs, (run) => run.winsHeld),
      ),
      rowOf(
        `amounts, ${name}`,
        runs.length,
        shareOf(runs, (run) => run.amountHeld),
      ),
    ]);
  return {
    title: "The pipeline ahead",
    lead: "How often what came within 4, 8 and 12 weeks lay in the range that is to hold eight times in ten.",
    head: ["what", "ranges", "held", "goal", "met"],
    rows,
  };
}

function rowOf(name: string, count: number, share: number): string[] {
  const isMet = share >= LEAST && share <= MOST;
  return [
    name,
    String(count),
    `${(100 * share).toFixed(1)} %`,
    `${100 * LEAST} to ${100 * MOST} %`,
    isMet ? "yes" : "no",
  ];
}
