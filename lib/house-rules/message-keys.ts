import ts from "typescript";
import { catalogueKeys } from "./catalogue";
import { isCode, isTest, type Source, type Violation } from "./source";
import { eachNode, lineAt, literalText, syntaxOf } from "./syntax";
import { namespaceOf, translatorNamed } from "./translators";

const METHODS = ["rich", "markup", "raw", "has"];

/** A key that a screen asks for is in the catalogue; next-intl would show the bare key to the person instead. */
export function checkMessageKeys(sources: readonly Source[]): Violation[] {
  const keys = [...catalogueKeys(sources)];
  const code = sources.filter(
    (source) => isCode(source) && !isTest(source.path) && source.text.includes("Translations"),
  );
  return code.flatMap((source) => {
    const found: Violation[] = [];
    eachNode(syntaxOf(source), (node) => {
      for (const message of ts.isCallExpression(node) ? problemsOf(node, keys) : []) {
        found.push({ path: source.path, line: lineAt(node), message });
      }
    });
    return found;
  });
}

function problemsOf(call: ts.CallExpression, keys: readonly string[]): string[] {
  const opened = namespaceOf(call);
  if (opened && !keys.some((key) => key.startsWith(`${opened}.`))) {
    return [`There are no messages under "${opened}". Name a namespace of the message files.`];
  }
  const namespace = calledNamespace(call.expression);
  if (namespace === null || namespace === undefined) return [];
  const prefix = namespace === "" ? "" : `${namespace}.`;
  return patternsOf(call.arguments[0])
    .filter((pattern) => !isKnown(prefix, pattern, keys))
    .map((pattern) => `There is no message "${prefix}${pattern.join("*")}". Add it to both message files of its room.`);
}

function calledNamespace(callee: ts.Expression): string | null | undefined {
  const isMethod = ts.isPropertyAccessExpression(callee) && METHODS.includes(callee.name.text);
  const translator = isMethod ? callee.expression : callee;
  return ts.isIdentifier(translator) ? translatorNamed(translator.text, translator) : namespaceOf(translator);
}

/** The fixed pieces of each key that an argument can become, with something unknown between two pieces. */
function patternsOf(node: ts.Node | undefined): string[][] {
  if (!node) return [];
  const text = literalText(node);
  if (text !== null) return [[text]];
  if (ts.isParenthesizedExpression(node)) return patternsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...patternsOf(node.whenTrue), ...patternsOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]];
}

function isKnown(prefix: string, pattern: readonly string[], keys: readonly string[]): boolean {
  const [whole = ""] = pattern;
  if (pattern.length === 1)
    return keys.includes(prefix + whole) || keys.some((key) => key.startsWith(`${prefix}${whole}.`));
  const pieces = pattern.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const expected = new RegExp(`^${pieces.join(".+")}$`);
  return keys.some((key) => key.startsWith(prefix) && expected.test(key.slice(prefix.length)));
}
