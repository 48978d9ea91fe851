import { importsOf } from "./imports";
import { INFRASTRUCTURE, partOf, roomOf } from "./rooms";
import { isCode, type Source, type Violation } from "./source";

type Boundary = { of: (target: string) => boolean; holds: (path: string) => boolean; message: string };

const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));
const isCapability = (target: string) => !INFRASTRUCTURE.includes(roomOf(target) ?? "kernel");

const BOUNDARIES: readonly Boundary[] = [
  {
    of: (target) => target === "@tremor/react" || target.startsWith("@tremor/react/"),
    holds: (path) => isIn(path, "components/charts"),
    message:
      "@tremor/react is heavy and not accessible by itself: use or write a chart of components/charts, which mends both.",
  },
  {
    of: (target) => target === "next/link",
    holds: () => false,
    message: "next/link asks for every page in view and costs a table more than its rows: use components/ui/page-link.",
  },
  {
    of: isCapability,
    holds: (path) => !isIn(path, "components/ui", "components/forms", "components/charts"),
    message:
      "ui, forms and charts know no sales noun. Hand the values in as props, or move the component to components/<capability>.",
  },
  {
    of: (target) => /^lib\/platform\/db\/generated(\/|$)/.test(target) || target === "@prisma/client",
    holds: mayUsePrisma,
    message: "Only queries and commands speak to the database. Call one of theirs, or write it there.",
  },
  {
    of: (target) => isIn(target, "app", "components"),
    holds: (path) => !isIn(path, "lib"),
    message: "lib does not know the screens. Let app hand in what is needed, or move the shared part to lib.",
  },
  {
    of: (target) => isIn(target, "app"),
    holds: (path) => !isIn(path, "components"),
    message: "A component that two routes share does not know a route. Hand it in as a prop.",
  },
];

export function checkBoundaries(sources: readonly Source[]): Violation[] {
  return sources.filter(isCode).flatMap((source) =>
    importsOf(source).flatMap(({ target, line }) => {
      const crossed = BOUNDARIES.filter((boundary) => boundary.of(target) && !boundary.holds(source.path));
      return crossed.map(({ message }) => ({ path: source.path, line, message: `imports ${target}. ${message}` }));
    }),
  );
}

/** Platform and the inner parts of access stand under the capabilities and speak SQL themselves. */
function mayUsePrisma(path: string): boolean {
  const part = partOf(path) ?? "";
  if (isIn(path, "lib/platform")) return true;
  if (isIn(path, "lib/access")) return !["schema", "policy", "views", "actions"].includes(part);
  return roomOf(path) !== null && ["queries", "commands", "jobs", "cli"].includes(part);
}
