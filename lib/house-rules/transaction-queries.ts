import ts from "typescript";
import { importsOf, withoutExtension } from "./imports";
import { partOf, roomOf } from "./rooms";
import { isCode, isTest, type Source, type Violation } from "./source";
import { eachNode, syntaxOf } from "./syntax";

/** A command that reads outside its transaction decides on what may already be gone. */
export function checkTransactionQueries(sources: readonly Source[]): Violation[] {
  const code = sources.filter((source) => isCode(source) && !isTest(source.path) && roomOf(source.path) !== null);
  const queries = new Map(
    code.filter(({ path }) => partOf(path) === "queries").map((source) => [withoutExtension(source.path), source]),
  );
  return code
    .filter(({ path }) => partOf(path) === "commands")
    .flatMap((source) =>
      importsOf(source).flatMap(({ target, line, names }) => {
        const query = queries.get(target);
        const outside = query ? names.filter((name) => takesNoTransaction(query, name)) : [];
        return outside.map((name) => ({
          path: source.path,
          line,
          message: `A command calls ${name}, a query that takes no tx and so reads beside the transaction. Let the query take a Tx.`,
        }));
      }),
    );
}

function takesNoTransaction(source: Source, name: string): boolean {
  let isOutside = false;
  eachNode(syntaxOf(source), (node) => {
    const declared = functionNamed(node, name);
    if (declared) isOutside = !declared.parameters.some((parameter) => /\b(tx|Tx)\b/.test(parameter.getText()));
  });
  return isOutside;
}

function functionNamed(node: ts.Node, name: string): ts.SignatureDeclaration | null {
  if (ts.isFunctionDeclaration(node)) return node.name?.text === name && ts.isSourceFile(node.parent) ? node : null;
  if (!ts.isVariableDeclaration(node) || node.name.getText() !== name || !node.initializer) return null;
  return ts.isArrowFunction(node.initializer) ? node.initializer : null;
}
