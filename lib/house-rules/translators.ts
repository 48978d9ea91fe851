import ts from "typescript";
import { literalText } from "./syntax";

const HOOKS = ["useTranslations", "getTranslations"];

/** What is known of a translation function: its namespace, "" for the whole catalogue; null when it cannot be read here. */
type Namespace = string | null;

/** The namespace that `useTranslations("ns")` or `await getTranslations("ns")` speaks of; undefined for anything else. */
export function namespaceOf(node: ts.Node | undefined): Namespace | undefined {
  if (!node) return undefined;
  const isWrapped = ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node);
  if (isWrapped) return namespaceOf(node.expression);
  if (!ts.isCallExpression(node) || !HOOKS.includes(node.expression.getText())) return undefined;
  const [first] = node.arguments;
  if (!first) return "";
  if (!ts.isObjectLiteralExpression(first)) return literalText(first);
  const named = first.properties.find((property) => property.name?.getText() === "namespace");
  if (!named) return "";
  return ts.isPropertyAssignment(named) ? literalText(named.initializer) : null;
}

/** The translator behind a name where it is used: the nearest declaration outwards counts, whatever it is. */
export function translatorNamed(name: string, from: ts.Node): Namespace | undefined {
  for (let scope: ts.Node | undefined = from.parent; scope; scope = scope.parent) {
    const declared = declaredIn(scope, name);
    if (declared !== undefined) return declared.namespace;
  }
  return undefined;
}

function declaredIn(scope: ts.Node, name: string): { namespace: Namespace | undefined } | undefined {
  if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => binds(parameter.name, name))) {
    return { namespace: undefined };
  }
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return undefined;
  for (const statement of scope.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const declaration = statement.declarationList.declarations.find((candidate) => binds(candidate.name, name));
    if (declaration) return { namespace: namespaceOf(valueFor(declaration, name)) };
  }
  return undefined;
}

function binds(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => ts.isBindingElement(element) && binds(element.name, name));
}

/** The expression that a name gets, also out of `const [t, format] = await Promise.all([...])`. */
function valueFor({ name: binding, initializer }: ts.VariableDeclaration, name: string): ts.Node | undefined {
  if (ts.isIdentifier(binding) || !ts.isArrayBindingPattern(binding) || !initializer) return initializer;
  const awaited = ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  const list = ts.isCallExpression(awaited) ? awaited.arguments[0] : awaited;
  const index = binding.elements.findIndex((element) => ts.isBindingElement(element) && binds(element.name, name));
  return list && ts.isArrayLiteralExpression(list) ? list.elements[index] : undefined;
}
