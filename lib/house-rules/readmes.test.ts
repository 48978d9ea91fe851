import { expect, test } from "vitest";
import { checkReadmes } from "./readmes";

const GOOD =
  "# Goals\n## Nouns\nA goal is set.\n## Invariants\nA share adds up, see `domain/` for how.\n## Who may\n- An executive sets.\n";
const room = { path: "lib/goals/queries.ts", text: "" };
const broken = (text: string) => checkReadmes([room, { path: "lib/goals/README.md", text }]);

test("a README with nouns, invariants and who may is one", () => {
  expect(broken(GOOD)).toEqual([]);
});

test("a room without one is found, the checker's folder is no room", () => {
  expect(checkReadmes([room])).toMatchObject([{ path: "lib/goals/README.md" }]);
  expect(checkReadmes([{ path: "lib/house-rules/rooms.ts", text: "" }])).toEqual([]);
});

test.each(["Nouns", "Invariants", "Who may"])("silence about %s is found", (heading) => {
  expect(broken(GOOD.replace(heading, "More"))).toHaveLength(1);
});

test.each([
  "- `queries.ts`: reads",
  "* commands.ts writes",
  "| `schema.ts` | zod |",
  "├── domain",
  "1. `domain/`: rules",
])("the list of files %s is found", (line) => {
  expect(broken(`${GOOD}${line}\n`)).toMatchObject([{ line: 8 }]);
});
