import type { Planted, Setting } from "./effect-company";
import { lowByDetector } from "./effect-lows";
import { effectRuns, meanOf, type Run } from "./effect-runs";
import type { Table } from "./results";

const COMPANIES = 1000;
const [LEAST, MOST] = [0.86, 0.94];

const NOTHING: Planted = { share: 0, more: 0 };
const PLANTED: { name: string; planted: Planted }[] = [
  { name: "no effect", planted: NOTHING },
  { name: "+10 %", planted: { share: 0.1, more: 0 } },
  { name: "+25 %", planted: { share: 0.25, more: 0 } },
  { name: "+3 a week", planted: { share: 0, more: 3 } },
];
const MIDDLE = { events: 20, otherEvents: 8, people: 48, weeks: 78 };
const SIZES = [
  { events: 8, otherEvents: 8, people: 40, weeks: 60 },
  MIDDLE,
  { events: 60, otherEvents: 8, people: 96, weeks: 78 },
];
const SPREADS = [
  { spread: "Poisson", dispersion: 1 },
  { spread: "variance/mean 2", dispersion: 2 },
];

type Case = { name: string; setting: Setting };

/** Each size, spread and planted effect; then, with no effect, what makes it harder. */
function cases(): Case[] {
  const plain = SPREADS.flatMap(({ spread, dispersion }) =>
    SIZES.flatMap((size) =>
      PLANTED.map(({ name, planted }) => ({
        name: `${size.events} coachings, ${spread}, ${name}`,
        setting: { ...size, dispersion, planted },
      })),
    ),
  );
  const base = { ...MIDDLE, dispersion: 1, planted: NOTHING };
  return [
    ...plain,
    { name: "20, no effect, rates that swing by a fifth for weeks", setting: { ...base, swing: 0.2 } },
    {
      name: "20, no effect, weeks that move a team of twelve by a tenth",
      setting: { ...base, teamShock: 0.1 },
    },
    ...SPREADS.map(({ spread, dispersion }) => ({
      name: `20, no effect, slumps of the product's detector, ${spread}`,
      setting: { ...base, people: 120, dispersion, isLow: lowByDetector },
    })),
    { name: "20, no effect, two a week are usual", setting: { ...base, usual: 2 } },
    { name: "8, no effect, a role of 24", setting: { ...base, events: 8, otherEvents: 4, people: 24 } },
  ];
}

/** How often the interval of nine in ten holds the true effect of coaching that low weeks triggered. */
export async function measureEffect(): Promise<Table> {
  return {
    title: "The effect of coaching",
    lead:
      `${COMPANIES} simulated companies with a fixed seed in each row, one topic beside two that do nothing; ten a week are ` +
      "usual. Naive are the eight weeks after against the eight before; what is measured has a standard deviation over the companies. " +
      "Counts a week.",
    head: [
      "coachings of the topic",
      "told",
      "true",
      "naive",
      "measured",
      "deviation",
      "shrunk",
      "width",
      "held",
      "goal",
      "met",
    ],
    rows: cases().map(({ name, setting }, row) =>
      rowOf(name, effectRuns(setting, { companies: COMPANIES, seed: 1 + row * COMPANIES })),
    ),
  };
}

/** The true effect is that on all whom such companies would coach, which is what an interval about a mean is for. */
function rowOf(name: string, runs: readonly Run[]): string[] {
  const all = runs.filter(({ events }) => events > 0);
  const truth = meanOf(all.map(({ added }) => added));
  const effects = runs.flatMap(({ effect }) => effect ?? []);
  const held = meanOf(effects.map(({ low, high }) => (low <= truth && truth <= high ? 1 : 0)));
  const mean = meanOf(effects.map(({ unshrunk }) => unshrunk));
  return [
    name,
    percent(effects.length / runs.length),
    words(truth),
    words(meanOf(all.map(({ naive }) => naive))),
    words(mean),
    words(Math.sqrt(meanOf(effects.map(({ unshrunk }) => (unshrunk - mean) ** 2)))),
    words(meanOf(effects.map(({ perWeek }) => perWeek))),
    words(meanOf(effects.map(({ low, high }) => high - low))),
    percent(held),
    `${100 * LEAST} to ${100 * MOST} %`,
    held >= LEAST && held <= MOST ? "yes" : "no",
  ];
}

function words(value: number): string {
  return value.toFixed(2);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
