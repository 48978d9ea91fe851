import compile from "icu-minify/compile";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import formatText from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { expect, test } from "vitest";
import { MESSAGES } from "./messages";

// The build compiles every text (next.config.mjs), and tests read them as they are written: both have to say the same.

type Tree = { readonly [key: string]: string | Tree };
type Value = string | number | Date;

const MANY_TEXTS = 2_000;
const COUNTS = [0, 1, 2, 5, 1234];
const [SELECT, PLURAL, ORDINAL, NUMBER] = [1, 2, 3, 4];

test.each(Object.entries(MESSAGES))("each text in %s says the same when it is compiled", (locale, messages) => {
  const cache = _createCache();
  const options = { cache, formatters: _createIntlFormatters(cache), locale, timeZone: "Europe/Berlin" };
  const texts = [...textsOf(messages)];
  for (const [key, text] of texts) {
    const compiled = compile(text);
    for (const values of samplesOf(compiled)) {
      const said = formatText(key, text as never, values, options);
      expect(formatCompiled(key, compiled, values, options), `${key} with ${JSON.stringify(values)}`).toBe(said);
    }
  }
  expect(texts.length).toBeGreaterThan(MANY_TEXTS);
});

function* textsOf(tree: Tree, path = ""): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") yield [`${path}${key}`, value];
    else yield* textsOf(value, `${path}${key}.`);
  }
}

/** Values for all that a text asks for, so often that each of them had each of its own. */
function samplesOf(compiled: unknown): Record<string, Value>[] {
  const asked = [...argumentsOf(compiled)];
  const turns = Math.max(1, ...asked.map(([, values]) => values.length));
  return Array.from({ length: turns }, (_, turn) =>
    Object.fromEntries(asked.map(([name, values]) => [name, values[turn % values.length] ?? ""])),
  );
}

/** A compiled text is a list of words and arguments; an argument may have choices, which are texts themselves. */
function* argumentsOf(compiled: unknown): Generator<[string, readonly Value[]]> {
  if (!Array.isArray(compiled)) return;
  for (const part of compiled) {
    if (!Array.isArray(part)) continue;
    const [name, kind, choices] = part;
    if (kind === SELECT || kind === PLURAL || kind === ORDINAL)
      for (const choice of Object.values(choices as object)) yield* argumentsOf(choice);
    yield [name, valuesOf(kind, choices)];
  }
}

function valuesOf(kind: number | undefined, choices: object): readonly Value[] {
  if (kind === undefined) return ["Ærø & søn"];
  if (kind === SELECT) return Object.keys(choices);
  return kind <= NUMBER ? COUNTS : [new Date("2026-11-27T09:05:00Z")];
}
