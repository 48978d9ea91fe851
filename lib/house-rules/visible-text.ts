import ts from "typescript";
import { isTest, type Source, type Violation } from "./source";
import { eachNode, lineAt, syntaxOf } from "./syntax";

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "label"];
const LETTER = /\p{L}/u;

/** Everything a person reads comes from the message files; a text in the code exists in one language only. */
export function checkVisibleText(sources: readonly Source[]): Violation[] {
  const screens = sources.filter(({ path }) => path.endsWith(".tsx") && !isTest(path));
  return screens.flatMap((source) => {
    const found: Violation[] = [];
    eachNode(syntaxOf(source), (node) => {
      for (const text of textsOf(node)) {
        const message = `"${text}" is written into the code. Put it into the message files and say t("key") here.`;
        found.push({ path: source.path, line: lineAt(node), message });
      }
    });
    return found;
  });
}

function textsOf(node: ts.Node): string[] {
  return shownBy(node)
    .map((text) => text.replace(/&#?\w+;/g, " ").trim())
    .filter((text) => LETTER.test(text));
}

function shownBy(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return isMachineRead(node.parent) ? [] : [node.text];
  if (ts.isJsxAttribute(node)) return ATTRIBUTES.includes(node.name.getText()) ? literalsIn(node.initializer) : [];
  const isChild = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
  return isChild && !isMachineRead(node.parent) ? literalsIn(node.expression) : [];
}

/** The literals that an expression can turn into, through conditions and fallbacks. */
function literalsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.flatMap((span) => [...literalsIn(span.expression), span.literal.text]),
    ];
  }
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return operandsOf(node).flatMap(literalsIn);
  return ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) ? literalsIn(node.expression) : [];
}

/** `a && "b"` shows its right side, `a ?? "b"` and `a + "b"` both; a comparison shows neither. */
function operandsOf({ left, operatorToken: { kind }, right }: ts.BinaryExpression): ts.Node[] {
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [right];
  const both = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
  return both.includes(kind) ? [left, right] : [];
}

function isMachineRead(node: ts.Node): boolean {
  return ts.isJsxElement(node) && /^(style|script)$/.test(node.openingElement.tagName.getText());
}
