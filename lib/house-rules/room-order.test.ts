import { expect, test } from "vitest";
import { checkRoomOrder } from "./room-order";

const broken = (path: string, text: string) => checkRoomOrder([{ path, text }]);

test("a room may import itself and the rooms above it", () => {
  const text = `import { a } from "./queries"; import { b } from "@/lib/org/views"; import { z } from "zod";`;
  expect(broken("lib/goals/commands.ts", text)).toEqual([]);
});

test.each([
  ["lib/org/views.ts", `import type { Goal } from "@/lib/goals/views";`],
  ["lib/platform/start/start.mjs", `import { seed } from "../../goals/commands.mjs";`],
  ["lib/access/action/wrap.ts", `export { listTeams } from "@/lib/org/queries/teams";`],
  ["lib/org/queries.test.ts", `type View = import("@/lib/coaching/views").View;`],
  ["lib/house-rules/rooms.ts", `import { listTeams } from "@/lib/org/queries/teams";`],
])("%s may not say %s", (path, text) => {
  expect(broken(path, text)).toHaveLength(1);
});

test("the message names both rooms and the way out", () => {
  const [violation] = broken("lib/org/views.ts", `\nimport type { Goal } from "@/lib/goals/views";`);
  expect(violation).toMatchObject({ path: "lib/org/views.ts", line: 2 });
  expect(violation?.message).toMatch(/org imports goals.*outbox event/);
});
