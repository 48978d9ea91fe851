import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Entry, type MessageFile, messageFiles } from "./catalogue";
import { importsOf } from "./imports";
import type { Source, Violation } from "./source";

const MERGED = "app/i18n/messages.ts";

/** A person who reads German sees everything that a person who reads English sees. */
export function checkMessageFiles(sources: readonly Source[]): Violation[] {
  const files = messageFiles(sources);
  return [
    ...files.flatMap((file) => file.entries.flatMap((entry, index) => checkEntry(file, entry, index))),
    ...files.flatMap((file) =>
      compare(
        file,
        files.find((other) => other.root === file.root && other.locale !== file.locale),
      ),
    ),
    ...checkMerged(sources, files),
  ];
}

function checkEntry(file: MessageFile, entry: Entry, index: number): Violation[] {
  const at = { path: file.path, line: entry.line };
  const isRepeated = file.entries.findIndex(({ key }) => key === entry.key) < index;
  if (isRepeated) return [{ ...at, message: `"${entry.key}" is written twice; only the last counts. Remove one.` }];
  if (entry.text === null) return [{ ...at, message: `"${entry.key}" is not a text. A message is a string.` }];
  if (entry.text.trim() === "")
    return [{ ...at, message: `"${entry.key}" is empty. Write the text or remove the key.` }];
  if (argumentsOf(entry.text) !== null) return [];
  return [
    { ...at, message: `"${entry.key}" is not a well-formed ICU message. Look for an open brace or a lone apostrophe.` },
  ];
}

function compare(file: MessageFile, other: MessageFile | undefined): Violation[] {
  const wanted = file.locale === "en" ? "de" : "en";
  if (!other)
    return [{ path: file.path, line: 1, message: `There is no ${wanted}.json beside it. Write the other language.` }];
  return file.entries.flatMap((entry): Violation[] => {
    const twin = other.entries.find(({ key }) => key === entry.key);
    const at = { path: file.path, line: entry.line };
    if (!twin) return [{ ...at, message: `"${entry.key}" is missing in ${wanted}.json. Translate it there.` }];
    if (file.locale === "de") return [];
    const own = argumentsOf(entry.text ?? "");
    const others = argumentsOf(twin.text ?? "");
    if (own === null || others === null || own.join() === others.join()) return [];
    return [
      {
        ...at,
        message: `"${entry.key}" takes {${own.join(", ")}} here and {${others.join(", ")}} in de.json. Use the same arguments.`,
      },
    ];
  });
}

/** The names of a message's arguments and tags in order; null when it cannot be read. */
function argumentsOf(text: string): string[] | null {
  try {
    return [...new Set(parse(text).flatMap(namesIn))].sort();
  } catch {
    return null;
  }
}

function namesIn(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  if (element.type === TYPE.tag) return [`<${element.value}>`, ...element.children.flatMap(namesIn)];
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value];
  return [element.value, ...Object.values(element.options).flatMap((option) => option.value.flatMap(namesIn))];
}

function checkMerged(sources: readonly Source[], files: readonly MessageFile[]): Violation[] {
  const merged = sources.find(({ path }) => path === MERGED);
  const targets = merged ? importsOf(merged).map(({ target }) => target) : [];
  const missing = merged ? files.filter(({ path }) => !targets.includes(path)) : [];
  return missing.map(({ path }) => ({
    path,
    line: 1,
    message: `${MERGED} does not import this file, so no screen finds its texts. Add it there.`,
  }));
}
