import { roomOf } from "./rooms";
import type { Source, Violation } from "./source";

const SPEAKS_OF: readonly { what: string; sign: RegExp }[] = [
  { what: "its nouns", sign: /\bnouns?\b/i },
  { what: "its invariants", sign: /\binvariants?\b/i },
  { what: "who may do what", sign: /\bwho may\b/i },
];

/** A list item, a table row or a drawn branch that begins with a file or a folder. */
const LISTED_FILE = /^\s*(?:[-*+]|\d+\.|\|)\s*(?:\*\*)?(?:\[?`)?[\w./{},*-]*(?:\.(?:tsx?|mjs|json|sql|md)\b|\/`)|[├└]/;

/** A room says what it is about; which files it has is the vocabulary's business, and a list of them is soon wrong. */
export function checkReadmes(sources: readonly Source[]): Violation[] {
  const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => room !== null));
  return [...rooms].flatMap((room): Violation[] => {
    const path = `lib/${room}/README.md`;
    const readme = sources.find((source) => source.path === path);
    if (!readme)
      return [{ path, line: 1, message: "The room has no README.md. Write its nouns, its invariants and who may." }];
    const silent = SPEAKS_OF.filter(({ sign }) => !sign.test(readme.text));
    return [
      ...silent.map(({ what }) => ({ path, line: 1, message: `The README is silent about ${what}. Add a section.` })),
      ...listedFiles(readme),
    ];
  });
}

function listedFiles({ path, text }: Source): Violation[] {
  const message =
    "The README lists files. Say what the room knows and guards; its files have the same names everywhere.";
  return text
    .split("\n")
    .flatMap((line, index) => (LISTED_FILE.test(line) ? [{ path, line: index + 1, message }] : []));
}
