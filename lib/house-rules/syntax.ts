import ts from "typescript";
import type { Source } from "./source";

const parsed = new WeakMap<Source, ts.SourceFile>();

/** Parsing is most of the cost of a run and a dozen rules read the same files, so each is parsed once. */
export function syntaxOf(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  parsed.set(source, file);
  return file;
}

export function eachNode(root: ts.Node, visit: (node: ts.Node) => void): void {
  visit(root);
  ts.forEachChild(root, (child) => eachNode(child, visit));
}

export function lineAt(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** The text of a literal without holes in it, else null. */
export function literalText(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** "use client" or "use server" at the head of a file or of a function. */
export function isDirective(node: ts.Node, text: string): boolean {
  return ts.isExpressionStatement(node) && literalText(node.expression) === text;
}

export function hasDirective(source: Source, text: string): boolean {
  return syntaxOf(source).statements.some((statement) => isDirective(statement, text));
}
