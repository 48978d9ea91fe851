import { expect, test } from "vitest";
import { languageOfOwn, type OwnQuestion, wordsOfOwn } from "./questions";

const question = (words: OwnQuestion["words"]): OwnQuestion => ({
  ...{ id: "q", words, grow: "GOAL", situations: [], steps: [], skills: [] },
});

test.each([
  [{ en: "Why?", de: "Warum?" }, "de", "Warum?", "de"],
  [{ en: "Why?" }, "de", "Why?", "en"],
  [{ de: "Warum?" }, "en", "Warum?", "de"],
  [{ en: "Why?" }, "en", "Why?", "en"],
  [{}, "de", "", "de"],
] as const)("%j is said to a reader of %s as %j, which is in %s", (words, reader, said, language) => {
  expect(wordsOfOwn(question(words), reader)).toBe(said);
  expect(languageOfOwn(question(words), reader)).toBe(language);
});
