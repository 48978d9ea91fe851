import { expect, test } from "vitest";
import { checkRefusalTexts } from "./refusal-texts";

const catalogue = [
  { path: "lib/platform/i18n/messages/en.json", text: `{ "errors": { "choice": "Choose" } }` },
  { path: "lib/ride-alongs/messages/en.json", text: `{ "errors": { "past": "Over" } }` },
];
const broken = (text: string, path = "lib/ride-alongs/commands.ts") =>
  checkRefusalTexts([...catalogue, { path, text }]);

test.each([
  `fail({ code: "PAST", message: "rideAlongs.errors.past" });`,
  `wrongField("day", { key: "rideAlongs.errors.past", values: { days: 3 } });`,
  `z.guid("errors.choice");`,
  `log({ message: "A sentence for the log." });`,
])("%s is a text that exists", (text) => {
  expect(broken(text)).toEqual([]);
});

test.each([
  `fail({ code: "PAST", message: "errors.past" });`,
  `fail({ code: "PAST", message: "This is over." });`,
  `fail({ code: "PAST", message: { key: "gone" } });`,
  `wrongField("day", "rideAlongs.gone");`,
  `wrongField("day", { key: "gone", values: {} });`,
  `z.guid("errors.gone");`,
  `const text = late ? "rideAlongs.errors.late" : "rideAlongs.errors.past";`,
])("%s is not", (text) => {
  expect(broken(text)).toHaveLength(1);
});

test("tests may make up keys", () => {
  expect(broken(`z.guid("errors.gone");`, "lib/ride-alongs/commands.test.ts")).toEqual([]);
});
