import { expect, test } from "vitest";
import { CRASH_WORDS } from "./crash-words";
import { MESSAGES } from "./messages";

test("the page of last resort says what the message files say, in every language", () => {
  const said = Object.entries(MESSAGES).map(([locale, { shell }]) => ({ lang: locale.slice(0, 2), ...shell.crash }));
  expect(CRASH_WORDS.map((words) => ({ ...words }))).toEqual(said);
});
