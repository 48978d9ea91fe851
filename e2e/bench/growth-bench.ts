import { allCpu, compare, interleave } from "./measure";
import { pageOf } from "./pages-bench";
import type { Figure } from "./results";
import type { Servers } from "./servers";

const EFFORT = { rounds: 5, times: 30 };
const FLOOR = "the same with 50 people and 10,000 activities";

const PAGES = [
  { name: "a rep's home", path: "/", who: "rep" },
  { name: "a manager's team week", path: "/team", who: "manager" },
  { name: "a manager's home with the attention list", path: "/", who: "manager" },
  { name: "a list of 50 opportunities", path: "/pipeline", who: "manager" },
  { name: "an executive's home", path: "/", who: "executive" },
] as const;

/** What a company of 5,000 people and 1,000,000 activities adds to the pages of the same team of twelve. */
export async function measureGrowth(servers: Servers): Promise<Figure[]> {
  const { apps, small, large, postmasterPid } = servers;
  const subjects = PAGES.flatMap(({ name, path, who }) => [
    pageOf(apps.small, { name: `${name}, small`, path, cookie: small[who], postmasterPid }),
    pageOf(apps.large, { name: `${name}, large`, path, cookie: large[who], postmasterPid }),
  ]);
  const rounds = await interleave(subjects, EFFORT);
  return PAGES.flatMap(({ name }) => {
    const names = { of: `${name}, large`, to: `${name}, small` };
    const figure = (what: string, { value, floor, ratio }: ReturnType<typeof compare>): Figure => ({
      ...{ name: `${name} in a large company, ${what}`, floorName: FLOOR, unit: "ms", value, floor, result: ratio },
      goal: { kind: "ratio", most: 1.2 },
    });
    return [
      figure("CPU", compare(rounds, names, allCpu)),
      figure(
        "CPU of PostgreSQL alone",
        compare(rounds, names, ({ postgres }) => postgres),
      ),
      figure(
        "time (p50)",
        compare(rounds, names, ({ p50 }) => p50),
      ),
    ];
  });
}
