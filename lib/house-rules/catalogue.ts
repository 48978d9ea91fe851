import ts from "typescript";
import { camelCase } from "./rooms";
import type { Source } from "./source";

const FILE = /^lib\/(?:platform\/i18n|([^/]+))\/messages\/(en|de)\.json$/;

/** One text, or null where the file holds something else. `key` is as in the file, without the root of its room. */
export type Entry = { key: string; text: string | null; line: number };

export type MessageFile = { path: string; locale: "en" | "de"; root: string; entries: readonly Entry[] };

/** The message files as app/i18n/messages.ts merges them: platform's keys at the root, a room's under its name. */
export function messageFiles(sources: readonly Source[]): MessageFile[] {
  return sources.flatMap((source) => {
    const [, room, locale] = FILE.exec(source.path) ?? [];
    if (locale !== "en" && locale !== "de") return [];
    return [{ path: source.path, locale, root: room ? `${camelCase(room)}.` : "", entries: entriesOf(source) }];
  });
}

/** Every key of the merged English catalogue, which types the others. */
export function catalogueKeys(sources: readonly Source[]): Set<string> {
  const english = messageFiles(sources).filter(({ locale }) => locale === "en");
  return new Set(english.flatMap(({ root, entries }) => entries.map(({ key }) => root + key)));
}

/** Read as syntax and not as a value, so that a key written twice shows and each has its line. */
function entriesOf(source: Source): Entry[] {
  const file = ts.parseJsonText(source.path, source.text);
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1;
  const read = (node: ts.Node | undefined, prefix: string): Entry[] => {
    if (!node || !ts.isObjectLiteralExpression(node)) return [];
    return node.properties.filter(ts.isPropertyAssignment).flatMap((property): Entry[] => {
      const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText(file);
      const value = property.initializer;
      if (ts.isObjectLiteralExpression(value)) return read(value, `${prefix}${name}.`);
      const text = ts.isStringLiteral(value) ? value.text : null;
      return [{ key: prefix + name, text, line: lineOf(property.getStart(file)) }];
    });
  };
  return read(file.statements[0]?.expression, "");
}
