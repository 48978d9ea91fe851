import { expect, test } from "vitest";
import { checkServerActions } from "./server-actions";

const HEAD = `"use server";\nimport { defineAction } from "@/lib/access/action/define-action";\n`;
const action = (name: string) => `export const planAction = defineAction({ name: "${name}", run });\n`;
const broken = (text: string, path = "lib/ride-alongs/actions.ts") => checkServerActions([{ path, text }]);

test("declared actions are what actions.ts is for", () => {
  expect(broken(HEAD + action("rideAlongs.plan"))).toEqual([]);
});

test.each([
  ["another room", action("goals.plan")],
  ["the folder's name", action("ride-alongs.plan")],
  ["no verb", action("rideAlongs")],
  ["a name that is not a literal", "export const planAction = defineAction({ name, run });"],
  ["the same name twice", action("rideAlongs.plan") + action("rideAlongs.plan").replace("planAction", "againAction")],
  ["a bare function", "export async function plan() {}"],
  ["a value", "export const limit = 3;"],
  ["a default", "export default defineAction({ name: 'rideAlongs.plan' });"],
  ["what another file exports", `export { plan } from "./commands";`],
])("an export with %s is refused", (_, text) => {
  expect(broken(HEAD + text)).toHaveLength(1);
});

test("a wrapper that is only called so is refused", () => {
  expect(broken(`"use server";\nconst defineAction = (x) => x;\n${action("rideAlongs.plan")}`)).toHaveLength(1);
});

test("two rooms cannot share a name through one of them lying", () => {
  const text = HEAD + action("org.plan");
  const sources = ["lib/org/actions.ts", "lib/goals/actions.ts"].map((path) => ({ path, text }));
  expect(checkServerActions(sources)).toMatchObject([{ path: "lib/goals/actions.ts" }]);
});

test(`"use server" stands in actions.ts and nowhere else`, () => {
  expect(broken(`import { defineAction } from "@/lib/access/action/define-action";`)).toHaveLength(1);
  expect(broken(`"use server";`, "lib/org/commands.ts")).toHaveLength(1);
  expect(broken(`async function save() {\n  "use server";\n}`, "app/page.tsx")).toMatchObject([{ line: 2 }]);
});
