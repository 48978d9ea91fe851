import ts from "typescript";
import { isCode, isTest, linesOf, type Source, type Violation } from "./source";
import { eachNode, lineAt, literalText, syntaxOf } from "./syntax";

export const CAPS = { median: 60, file: 300, test: 400, page: 80, function: 50 };

/** One reads a small file in one go. The median keeps most files small, the caps keep each of them bearable. */
export function checkFileLengths(sources: readonly Source[]): Violation[] {
  const code = sources.filter(isCode);
  const tooLong = code.flatMap((source) => {
    const cap = capOf(source.path);
    const lines = linesOf(source);
    const message = `${lines} lines; at most ${cap}. A file this long is two things: give each its own name.`;
    return lines > cap ? [{ path: source.path, line: cap + 1, message }] : [];
  });
  return [...tooLong, ...checkMedian(code)];
}

function capOf(path: string): number {
  if (isTest(path)) return CAPS.test;
  return path.endsWith("/page.tsx") ? CAPS.page : CAPS.file;
}

function checkMedian(code: readonly Source[]): Violation[] {
  const lengths = code.map(linesOf).sort((a, b) => a - b);
  const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  if (median <= CAPS.median) return [];
  const message = `The median source file has ${median} lines; at most ${CAPS.median}. Split files that hold more than one idea.`;
  return [{ path: ".", line: 1, message }];
}

export function checkFunctionLengths(sources: readonly Source[]): Violation[] {
  return sources.filter(isCode).flatMap((source) => {
    const found: Violation[] = [];
    eachNode(syntaxOf(source), (node) => {
      if (!isFunction(node) || isGroupOfTests(node, source.path)) return;
      const lines = spanOf(node);
      const message = `A function of ${lines} lines; at most ${CAPS.function}. Give its steps names of their own.`;
      if (lines > CAPS.function) found.push({ path: source.path, line: lineAt(node), message });
    });
    return found;
  });
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

function spanOf(node: ts.Node): number {
  const file = node.getSourceFile();
  const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
  return file.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

/** The function handed to `describe` is a heading over tests, each of which is measured by itself. */
function isGroupOfTests(node: ts.Node, path: string): boolean {
  const { parent } = node;
  if (!isTest(path) || !ts.isCallExpression(parent)) return false;
  const isNamed = literalText(parent.arguments[0]) !== null;
  return isNamed && /^(test\.)?describe\b/.test(parent.expression.getText());
}
