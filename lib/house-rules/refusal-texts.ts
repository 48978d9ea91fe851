import ts from "typescript";
import { catalogueKeys } from "./catalogue";
import { roomOf } from "./rooms";
import { isCode, isTest, type Source, type Violation } from "./source";
import { eachNode, lineAt, literalText, syntaxOf } from "./syntax";

const ERROR_KEY = /^([a-z][A-Za-z]*\.)?errors\.[A-Za-z.]+$/;

/** A refusal names its text by key, and schemas do too: the key is looked up only when somebody reads it. */
export function checkRefusalTexts(sources: readonly Source[]): Violation[] {
  const keys = catalogueKeys(sources);
  const code = sources.filter((source) => isCode(source) && !isTest(source.path) && roomOf(source.path) !== null);
  return code.flatMap((source) => {
    const found: Violation[] = [];
    eachNode(syntaxOf(source), (node) => {
      const text = literalText(node);
      if (text === null || keys.has(text) || !(ERROR_KEY.test(text) || isRefusalText(node))) return;
      const message = `"${text}" is no key of the message files. Add it to messages/{en,de}.json of its room and name it here in full.`;
      found.push({ path: source.path, line: lineAt(node), message });
    });
    return found;
  });
}

/** The text of fail({ message }) and of wrongField(field, message), plain or with arguments. */
function isRefusalText(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
    const name = parent.name.getText();
    if (name === "message") return callee(parent.parent.parent) === "fail";
    return name === "key" && isRefusalText(parent.parent);
  }
  return ts.isCallExpression(parent) && callee(parent) === "wrongField" && parent.arguments[1] === node;
}

function callee(node: ts.Node): string | null {
  return ts.isCallExpression(node) ? node.expression.getText() : null;
}
