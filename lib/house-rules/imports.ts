import path from "node:path";
import ts from "typescript";
import type { Source } from "./source";
import { eachNode, lineAt, literalText, syntaxOf } from "./syntax";

/**
 * `target` is a path from the root of the repository without its extension, or the name of a package. An import is
 * `typeOnly` when nothing of it is left at run time. `names` are the values taken by name.
 */
export type Import = { target: string; line: number; typeOnly: boolean; names: readonly string[] };

const known = new WeakMap<Source, readonly Import[]>();

export function importsOf(source: Source): readonly Import[] {
  const before = known.get(source);
  if (before) return before;
  const found: Import[] = [];
  eachNode(syntaxOf(source), (node) => {
    const reading = readImport(node);
    const specifier = literalText(reading?.specifier);
    if (!reading || specifier === null) return;
    found.push({
      target: resolve(source.path, specifier),
      line: lineAt(node),
      typeOnly: reading.typeOnly,
      names: reading.names,
    });
  });
  known.set(source, found);
  return found;
}

type Reading = { specifier: ts.Node | undefined; typeOnly: boolean; names: readonly string[] };

function readImport(node: ts.Node): Reading | null {
  if (ts.isImportDeclaration(node)) return { specifier: node.moduleSpecifier, ...readClause(node.importClause) };
  if (ts.isExportDeclaration(node)) return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly, names: [] };
  if (ts.isImportTypeNode(node)) {
    const specifier = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { specifier, typeOnly: true, names: [] };
  }
  if (!ts.isCallExpression(node)) return null;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
  return isImport || isRequire ? { specifier: node.arguments[0], typeOnly: false, names: [] } : null;
}

function readClause(clause: ts.ImportClause | undefined): { typeOnly: boolean; names: string[] } {
  if (!clause) return { typeOnly: false, names: [] };
  const bindings = clause.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return { typeOnly: clause.isTypeOnly, names: [] };
  const values = bindings.elements.filter((element) => !element.isTypeOnly);
  const typeOnly = clause.isTypeOnly || (!clause.name && values.length === 0);
  return { typeOnly, names: typeOnly ? [] : values.map((element) => (element.propertyName ?? element.name).text) };
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return withoutExtension(path.posix.normalize(specifier.slice(2)));
  if (!specifier.startsWith(".")) return specifier;
  return withoutExtension(path.posix.join(path.posix.dirname(from), specifier));
}

export function withoutExtension(file: string): string {
  return file.replace(/\.(tsx?|mjs)$/, "");
}
