import ts from "typescript";
import { isCode, type Source, type Violation } from "./source";
import { syntaxOf } from "./syntax";

const EMPTY = ["utils", "util", "helpers", "helper", "common", "misc", "types", "data", "info"];
const NEVER_A_PART = ["utils", "util", "helpers", "helper", "misc"];

/** A name that says nothing gathers what nobody wants to name, and a barrel hides where a thing lives. */
export function checkNames(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => [...emptyNames(source.path), ...barrel(source)]);
}

function emptyNames(path: string): Violation[] {
  if (!/^(app|components|lib|e2e|prisma)\//.test(path)) return [];
  const empty = path
    .split("/")
    .map((segment) => segment.replace(/\..*$/, ""))
    .find(isEmptyName);
  const message = `"${empty}" says nothing about what is inside. Name the file after its main export, the folder after its noun.`;
  return empty ? [{ path, line: 1, message }] : [];
}

function isEmptyName(name: string): boolean {
  return EMPTY.includes(name) || name.split("-").some((word) => NEVER_A_PART.includes(word));
}

function barrel(source: Source): Violation[] {
  if (!isCode(source) || !/(^|\/)index\.\w+$/.test(source.path)) return [];
  const { statements } = syntaxOf(source);
  const isBarrel = statements.every(
    (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  );
  const message =
    "A barrel only passes on what other files export. Remove it and import each thing from where it lives.";
  return isBarrel ? [{ path: source.path, line: 1, message }] : [];
}
