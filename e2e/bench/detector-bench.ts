import { FIRST_LOOKED_AT, type Followed, follow, TEAM, team } from "./detector-runs";
import { flaggedOnMaven, shareOf } from "./maven-weeks";
import type { Table } from "./results";

const TEAMS = 60;
const WEEKS = 26;
const MEANS = [4, 6, 8, 12, 20, 30];
const SPREADS = [
  { name: "Poisson", dispersion: 1, power: 0.85 },
  { name: "variance/mean 3", dispersion: 3, power: 0.7 },
];
const AFTER_WEEKS = [1, 2, 3, 4];
const MOST_A_SERIES = 0.012;
const MOST_A_REP = 0.055;

/** What is known beforehand: nothing but the team's own past, how much its counts vary, or what is usual as well. */
type Knowing = "past" | "spread" | "truth";

type Setting = { mean: number; dispersion: number; weeks: number; isHalved?: boolean; knows?: Knowing };

/** Each team of a setting followed with the spread that its own past shows, or by somebody who knows more. */
function runs(setting: Setting) {
  const { mean, dispersion, weeks, isHalved, knows } = setting;
  const halved = (usual: number) => (week: number) => (week < FIRST_LOOKED_AT ? usual : usual / 2);
  return Array.from({ length: TEAMS }, (_, place): Followed[] => {
    const seed = 1 + place + 1000 * mean + 100_000 * dispersion;
    const { series, estimated } = team({ mean, dispersion, weeks, seed, ...(isHalved ? { rate: halved } : {}) });
    return series.map((one) =>
      knows === "truth"
        ? follow(one, dispersion, { truth: { mean, dispersion } })
        : follow(one, knows === "spread" ? dispersion : estimated),
    );
  }).flat();
}

/** False alarms where nothing changed; each seller has six metrics, one of each mean. */
function falseAlarms({ name, dispersion }: (typeof SPREADS)[number]): string[][] {
  const byMean = MEANS.map((mean) => runs({ mean, dispersion, weeks: WEEKS }));
  const shares = byMean.map((followed) => shareOf(followed.flatMap(({ openings }) => openings)));
  const anyOf = (pick: (followed: Followed) => readonly boolean[]) =>
    shareOf(
      Array.from({ length: TEAMS * TEAM * WEEKS }, (_, place) => {
        const [seller, week] = [Math.floor(place / WEEKS), place % WEEKS];
        return byMean.some((followed) => pick(followed[seller] as Followed)[week]);
      }),
    );
  const any = anyOf(({ openings }) => openings);
  return [
    [
      `false alert in a week of one metric, ${name}`,
      ...shares.map(percent),
      ...goal(Math.max(...shares), MOST_A_SERIES),
    ],
    [`week with any false alert in six metrics, ${name}`, ...spanned(percent(any)), ...goal(any, MOST_A_REP)],
    [`week with any watch in six metrics, ${name}`, ...spanned(percent(anyOf(({ watches }) => watches))), "-", "-"],
  ];
}

/** A rate halved from one week on: how soon it is found, beside the same test that knows the true mean and spread. */
function power({ name, dispersion, power: least }: (typeof SPREADS)[number]): string[][] {
  const found = (knows: Knowing) =>
    MEANS.map((mean) => {
      const followed = runs({ mean, dispersion, weeks: 4, isHalved: true, knows });
      return AFTER_WEEKS.map((weeks) =>
        shareOf(followed.map(({ openings }) => openings.slice(0, weeks).some(Boolean))),
      );
    });
  const [own, known, knowing] = [found("past"), found("spread"), found("truth")];
  const rows = AFTER_WEEKS.map((weeks, index) => [
    `halved rate found after ${weeks} ${weeks === 1 ? "week" : "weeks"}, ${name} (who knows the truth)`,
    ...MEANS.map((_, mean) => `${percent(own[mean]?.[index] ?? 0)} (${percent(knowing[mean]?.[index] ?? 0)})`),
    ...["-", "-"],
  ]);
  const [ofTruth, ofSpread] = [powerOf(own, knowing), powerOf(known, knowing)];
  const isMet = Math.min(...ofTruth.ratios) >= least ? "yes" : ofTruth.whole >= least ? "over all" : "no";
  return [
    ...rows,
    [
      `share of that power by week 4, ${name}; ${percent(ofTruth.whole)} over all means`,
      ...ofTruth.ratios.map(percent),
      ...[`at least ${percent(least)}`, isMet],
    ],
    [
      `the same where the spread is known and eight weeks are not more, ${name}; ${percent(ofSpread.whole)} over all means`,
      ...ofSpread.ratios.map(percent),
      ...["-", "-"],
    ],
  ];
}

/** What is found by the last week, as a share of what one finds who knows more: for each mean, and over all of them. */
function powerOf(own: readonly number[][], knowing: readonly number[][]): { ratios: number[]; whole: number } {
  const last = (all: readonly number[][]) => all.map((byWeek) => byWeek.at(-1) ?? 0);
  const [found, most] = [last(own), last(knowing)];
  return { ratios: found.map((share, mean) => share / (most[mean] ?? 0)), whole: sum(found) / sum(most) };
}

/** What the detector says of counts in which nothing changed, and how soon it finds a change. */
export async function measureDetector(): Promise<Table> {
  const maven = flaggedOnMaven();
  return {
    title: "The detector of slumps",
    lead: `${TEAMS} simulated teams of ${TEAM} with a fixed seed; means a week in the head, spread estimated from the team's own past.`,
    head: ["what", ...MEANS.map((mean) => `mean ${mean}`), "goal", "met"],
    rows: [
      ...SPREADS.flatMap(falseAlarms),
      ...SPREADS.flatMap(power),
      ...(maven ?? []).flatMap(({ name, alerts, open, naive }) => [
        [`agents' weeks on Maven with a new alert, deals ${name}`, ...spanned(percent(alerts)), "-", "-"],
        [`agents' weeks on Maven with an alert open, deals ${name}`, ...spanned(percent(open)), "-", "-"],
        [`the same by the rule “30 % under the average”, deals ${name}`, ...spanned(percent(naive)), "-", "-"],
      ]),
    ],
  };
}

function goal(share: number, most: number): [string, string] {
  return [`at most ${percent(most)}`, share <= most ? "yes" : "no"];
}

function spanned(text: string): string[] {
  return [text, ...MEANS.slice(1).map(() => "")];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 2 : 1)} %`;
}
