import { allCpu, compare, interleave, type Subject } from "./measure";
import { call } from "./pages";
import type { Figure } from "./results";
import type { Running, Servers } from "./servers";

const EFFORT = { rounds: 5, times: 40 };
const FLOOR = "a bare dynamic page with a table of fifty rows";

/** What a person's page costs against the least that a page can cost. */
export function measurePages(servers: Servers): Promise<Figure[]> {
  const { apps, small } = servers;
  return measureAgainstBare(servers, apps.small, [
    { name: "a rep's home", path: "/", cookie: small.rep },
    { name: "a manager's team week", path: "/team", cookie: small.manager },
    { name: "a manager's home with the attention list", path: "/", cookie: small.manager },
    { name: "a list of 50 opportunities", path: "/pipeline", cookie: small.manager },
  ]);
}

/** Pages of one process in turns with the bare one, their CPU and their time as so many times its own. */
export async function measureAgainstBare(
  { bareApp, postmasterPid }: Servers,
  app: Running,
  pages: readonly Page[],
): Promise<Figure[]> {
  const own = pages.map((page) => pageOf(app, { ...page, postmasterPid }));
  const rounds = await interleave([pageOf(bareApp, { name: FLOOR, path: "/" }), ...own], EFFORT);
  return own.flatMap(({ name }) => {
    const names = { of: name, to: FLOOR };
    return [
      figureOf(`${name}, CPU`, compare(rounds, names, allCpu)),
      figureOf(
        `${name}, time (p50)`,
        compare(rounds, names, ({ p50 }) => p50),
      ),
    ];
  });
}

type Page = { name: string; path: string; cookie?: string; postmasterPid?: number };

export function pageOf({ url, pid }: Running, { name, path, cookie, postmasterPid }: Page): Subject {
  const once = () => call(`${url}${path}`, cookie ? { cookie } : {});
  return { name, pid, once, ...(postmasterPid ? { postmasterPid } : {}) };
}

function figureOf(name: string, { value, floor, ratio }: ReturnType<typeof compare>): Figure {
  return { name, floorName: FLOOR, unit: "ms", value, floor, result: ratio, goal: { kind: "ratio", most: 3 } };
}
