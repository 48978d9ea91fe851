import { builtinModules } from "node:module";
import ts from "typescript";
import { importsOf } from "./imports";
import { partOf, roomOf } from "./rooms";
import { isCode, isTest, type Source, type Violation } from "./source";
import { eachNode, lineAt, syntaxOf } from "./syntax";

const IMPURE_MODULES = /^(node:|next($|[-/])|react($|[-/])|use-intl|@prisma\/|pg$|server-only$|lib\/platform\/)/;
const IMPURE_CALLS: Readonly<Record<string, string>> = {
  "Date.now": "Take `now` as an argument.",
  "Temporal.Now": "Take `now` as an argument.",
  "performance.now": "Take `now` as an argument.",
  "Math.random": "Take the chosen number as an argument.",
  "crypto.randomUUID": "Take the id as an argument.",
};

/** A rule that asks the clock, chance or the machine cannot be tested by a table of cases. */
export function checkDomainPurity(sources: readonly Source[]): Violation[] {
  const domain = sources.filter(
    (source) =>
      isCode(source) && !isTest(source.path) && roomOf(source.path) !== null && partOf(source.path) === "domain",
  );
  return domain.flatMap((source) => [...impureImports(source), ...impureExpressions(source)]);
}

function impureImports(source: Source): Violation[] {
  const impure = importsOf(source).filter(
    ({ target }) => IMPURE_MODULES.test(target) || builtinModules.includes(target),
  );
  return impure.map(({ target, line }) => ({
    path: source.path,
    line,
    message: `domain/ imports ${target}. Let the command or the query fetch it and hand it in as an argument.`,
  }));
}

function impureExpressions(source: Source): Violation[] {
  const found: Violation[] = [];
  eachNode(syntaxOf(source), (node) => {
    const reason = impurityOf(node);
    if (reason) found.push({ path: source.path, line: lineAt(node), message: `domain/ must be pure. ${reason}` });
  });
  return found;
}

function impurityOf(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText().replace(/^(globalThis|window)\./, "");
    return Object.hasOwn(IMPURE_CALLS, name) ? `${name} is not. ${IMPURE_CALLS[name]}` : null;
  }
  if (isClockRead(node)) return "`new Date()` reads the clock. Take `now` as an argument.";
  const isProcess = ts.isIdentifier(node) && node.text === "process" && isFreeUse(node);
  return isProcess ? "`process` is the machine. Take what you need of it as an argument." : null;
}

function isClockRead(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  return node.expression.getText() === "Date" && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0);
}

/** A property or a declaration may well be called process; only a use of the name reaches the global. */
function isFreeUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return ts.isExpression(parent) || ts.isExpressionStatement(parent) || ts.isVariableDeclaration(parent);
}
