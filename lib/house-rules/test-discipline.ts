import ts from "typescript";
import { importsOf } from "./imports";
import { isCode, isTest, type Source, type Violation } from "./source";
import { eachNode, lineAt, literalText, syntaxOf } from "./syntax";

const ALONE = /^(test|it|describe|suite|bench)(\.\w+)*\.only(\.|$)|^(fit|fdescribe)$/;
const LEFT_OUT = /^(test|it|describe|suite|bench)(\.\w+)*\.(skip|fixme)(\.|$)|^(xit|xtest|xdescribe)$/;
const SLEEPS = ["sleep", "delay"];

/** A test that silently does not run, or that waits and hopes, guards nothing. */
export function checkTestDiscipline(sources: readonly Source[]): Violation[] {
  const code = sources.filter(isCode);
  const isEndToEnd = ({ path }: Source) => path.startsWith("e2e/");
  return [
    ...code
      .filter((source) => isTest(source.path) || isEndToEnd(source))
      .flatMap((source) => check(source, selectionProblem)),
    ...code.filter(isEndToEnd).flatMap((source) => [...check(source, sleepProblem), ...importedSleeps(source)]),
  ];
}

function check(source: Source, problemOf: (node: ts.CallExpression) => string | null): Violation[] {
  const found: Violation[] = [];
  eachNode(syntaxOf(source), (node) => {
    const message = ts.isCallExpression(node) ? problemOf(node) : null;
    if (message) found.push({ path: source.path, line: lineAt(node), message });
  });
  return found;
}

function selectionProblem(call: ts.CallExpression): string | null {
  const name = call.expression.getText();
  if (ALONE.test(name)) return `${name} silences every other test of the file. Remove it.`;
  if (!LEFT_OUT.test(name) || isConditional(call)) return null;
  return `${name} leaves a test out for good. Mend it, remove it, or give a condition and a reason: test.skip(condition, "why").`;
}

/** A condition that is not a plain `true`, and the reason beside it. */
function isConditional({ arguments: [condition, reason] }: ts.CallExpression): boolean {
  const isCondition = condition && literalText(condition) === null && condition.kind !== ts.SyntaxKind.TrueKeyword;
  return Boolean(isCondition && reason && (ts.isStringLiteralLike(reason) || ts.isTemplateExpression(reason)));
}

function sleepProblem(call: ts.CallExpression): string | null {
  const name = call.expression.getText();
  const isSleep = name.endsWith(".waitForTimeout") || SLEEPS.includes(name) || (isTimer(name) && isAwaited(call));
  return isSleep
    ? `${name} waits and hopes. Wait for what the person would see: await expect(...).toBeVisible().`
    : null;
}

function isTimer(name: string): boolean {
  return /^((globalThis|window)\.)?setTimeout$/.test(name);
}

/** `new Promise((resolve) => setTimeout(resolve, ms))` is a sleep; a timer that ends something slow is not. */
function isAwaited(call: ts.CallExpression): boolean {
  for (let node: ts.Node | undefined = call.parent; node; node = node.parent) {
    if (ts.isNewExpression(node)) return node.expression.getText() === "Promise";
    if (ts.isAwaitExpression(node) && node.expression === call) return true;
    if (ts.isFunctionDeclaration(node)) return false;
  }
  return false;
}

function importedSleeps(source: Source): Violation[] {
  const timers = importsOf(source).filter(({ target }) => /^(node:)?timers\/promises$/.test(target));
  const message = "timers/promises is there to sleep. Wait for what the person would see instead.";
  return timers.map(({ line }) => ({ path: source.path, line, message }));
}
