import ts from "typescript";
import { importsOf } from "./imports";
import { camelCase, ROOMS, roomOf } from "./rooms";
import { isCode, type Source, type Violation } from "./source";
import { eachNode, hasDirective, isDirective, lineAt, literalText, syntaxOf } from "./syntax";

const WRAPPERS: Readonly<Record<string, string>> = {
  defineAction: "lib/access/action/define-action",
  definePublicAction: "lib/access/action/define-public-action",
};

/** Every export of a file marked "use server" is an endpoint, so such files hold nothing but declared, gated actions. */
export function checkServerActions(sources: readonly Source[]): Violation[] {
  const code = sources.filter(isCode);
  const files = code.filter(({ path }) => isActionsFile(path));
  const taken = new Map<string, string>();
  return [
    ...code.filter(({ path }) => !isActionsFile(path)).flatMap(strayDirectives),
    ...files.filter((source) => !hasDirective(source, "use server")).map(missingDirective),
    ...files.flatMap((source) => checkExports(source, taken)),
  ];
}

function isActionsFile(path: string): boolean {
  return /^lib\/[^/]+\/actions\.ts$/.test(path) && ROOMS.includes(roomOf(path) ?? "");
}

function strayDirectives(source: Source): Violation[] {
  const found: Violation[] = [];
  if (!source.text.includes("use server")) return found;
  eachNode(syntaxOf(source), (node) => {
    if (!isDirective(node, "use server")) return;
    const message = `"use server" makes an endpoint of every export. Declare the action in actions.ts of its room.`;
    found.push({ path: source.path, line: lineAt(node), message });
  });
  return found;
}

function missingDirective({ path }: Source): Violation {
  return { path, line: 1, message: `actions.ts does not begin with "use server", so a screen cannot call it.` };
}

function checkExports(source: Source, taken: Map<string, string>): Violation[] {
  return syntaxOf(source).statements.flatMap((statement): Violation[] => {
    if (!isExport(statement)) return [];
    const declarations = ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [];
    if (declarations.length === 0) return [notDefined(source, statement)];
    return declarations.flatMap((declaration) => {
      const spec = specOf(source, declaration.initializer);
      return spec ? checkName(source, spec, taken) : [notDefined(source, declaration)];
    });
  });
}

function isExport(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** The declaration inside `defineAction({ ... })`, when that is the wrapper of access and not a namesake. */
function specOf(source: Source, value: ts.Expression | undefined): ts.ObjectLiteralExpression | null {
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return null;
  const wrapper = value.expression.text;
  const isReal = importsOf(source).some(({ target, names }) => target === WRAPPERS[wrapper] && names.includes(wrapper));
  const [spec] = value.arguments;
  return isReal && spec && ts.isObjectLiteralExpression(spec) ? spec : null;
}

function notDefined(source: Source, node: ts.Node): Violation {
  const message =
    "An export of actions.ts is not a declaration by defineAction or definePublicAction of lib/access/action. Move it out or declare it.";
  return { path: source.path, line: lineAt(node), message };
}

function checkName(source: Source, spec: ts.ObjectLiteralExpression, taken: Map<string, string>): Violation[] {
  const name = literalText(spec.properties.find(isNameProperty)?.initializer);
  const room = camelCase(roomOf(source.path) ?? "");
  const at = { path: source.path, line: lineAt(spec) };
  if (name === null || !new RegExp(`^${room}\\.[a-z][A-Za-z0-9]*$`).test(name)) {
    return [
      {
        ...at,
        message: `The action's name is ${name ?? "not a literal"}. Write "${room}.<verb>", as the audit trail keeps it.`,
      },
    ];
  }
  const earlier = taken.get(name);
  taken.set(name, `${at.path}:${at.line}`);
  return earlier
    ? [{ ...at, message: `"${name}" is already the name of the action at ${earlier}. Give each its own.` }]
    : [];
}

function isNameProperty(property: ts.ObjectLiteralElementLike): property is ts.PropertyAssignment {
  return ts.isPropertyAssignment(property) && property.name.getText() === "name";
}
