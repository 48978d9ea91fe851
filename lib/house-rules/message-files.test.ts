import { expect, test } from "vitest";
import { checkMessageFiles } from "./message-files";

const pair = (en: string, de: string) => [
  { path: "lib/org/messages/en.json", text: en },
  { path: "lib/org/messages/de.json", text: de },
];
const broken = (en: string, de: string) =>
  checkMessageFiles(pair(en, de)).map(({ path, line }) => [path.slice(-7), line]);

test("the same keys with the same arguments are the same message", () => {
  const en = `{ "a": { "b": "{count, plural, one {# call by {name}} other {# calls by {name}}}" }, "c": "<b>now</b>" }`;
  expect(broken(en, `{ "a": { "b": "{name}: {count}" }, "c": "<b>jetzt</b>" }`)).toEqual([]);
});

test.each([
  ["a key is missing in German", `{\n "a": "x",\n "b": "y" }`, `{ "a": "x" }`, [["en.json", 3]]],
  ["a key is missing in English", `{ "a": "x" }`, `{ "a": "x", "b": "y" }`, [["de.json", 1]]],
  ["an argument has another name", `{ "a": "{name}" }`, `{ "a": "{person}" }`, [["en.json", 1]]],
  ["an inner argument is lost", `{ "a": "{n, plural, other {by {who}}}" }`, `{ "a": "{n}" }`, [["en.json", 1]]],
  ["a tag is lost", `{ "a": "<b>now</b>" }`, `{ "a": "jetzt" }`, [["en.json", 1]]],
  ["a text is empty", `{ "a": "x" }`, `{ "a": " " }`, [["de.json", 1]]],
  ["a text is no text", `{ "a": 3 }`, `{ "a": "3" }`, [["en.json", 1]]],
  ["a text cannot be read", `{ "a": "{name" }`, `{ "a": "x" }`, [["en.json", 1]]],
  ["a key is there twice", `{ "a": "x",\n "a": "y" }`, `{ "a": "x" }`, [["en.json", 2]]],
])("it shows when %s", (_, en, de, expected) => {
  expect(broken(en, de)).toEqual(expected);
});

test("it shows when a language is missing", () => {
  expect(checkMessageFiles([{ path: "lib/org/messages/en.json", text: "{}" }])).toHaveLength(1);
});

test("it shows when the catalogue forgets a file", () => {
  const merged = { path: "app/i18n/messages.ts", text: `import orgEn from "@/lib/org/messages/en.json";` };
  const found = checkMessageFiles([...pair("{}", "{}"), merged]);
  expect(found.map(({ path }) => path)).toEqual(["lib/org/messages/de.json"]);
});
