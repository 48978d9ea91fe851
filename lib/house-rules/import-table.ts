import { importsOf } from "./imports";
import { INFRASTRUCTURE, PARTS, partOf, ROOMS, roomOf } from "./rooms";
import { isCode, isTest, type Source, type Violation } from "./source";

const SCREEN = ["kernel", "domain", "schema", "policy", "views", "actions"];
const APP = [...SCREEN, "queries", "access/gate/*", "type access/*", "next", "next/*"];
const COMMAND = ["kernel", "domain", "schema", "policy", "views", "queries", "commands", "platform/*", "prisma"];
const QUERY = ["kernel", "domain", "views", "queries", "platform/db/*", "prisma", "access/scope/scope"];
const GUARDED = ["access/session/*", "access/permissions/*"];
const TRUSTED = ["access/scope/scope", "type access/action/action-spec"];
const PURE = ["kernel", "domain", "schema", "policy", "views", "type access/actor/actor"];

/**
 * Who imports what. A name stands for that part of the own room and of the rooms above, a star for what follows, and
 * `type` for an import that leaves nothing behind at run time. The first row whose name fits the importing file counts.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  // Here the rooms' texts become one catalogue, in the language of whoever asks.
  "app/i18n": [...APP, "messages", "platform/i18n/*", "access/actor/current-actor", "access/session/session-cookie"],
  // A route handler has no page's gate: it goes through the wrapper for routes, or hands over to next-auth.
  "app/api": [...APP, "access/action/answer-*", "access/session/auth-options"],
  // Rooms must not know the rooms below them, so the handlers of their events meet here.
  "app/outbox": [...APP, "jobs", "platform/outbox/*", "platform/jobs/*", "platform/mail/*"],
  app: APP,
  components: [...SCREEN, "next/image", "next/navigation", "type next", "type next/*"],
  actions: ["schema", "commands", "access/action/define-action", "access/action/define-public-action"],
  commands: [...COMMAND, ...TRUSTED],
  jobs: [...COMMAND, ...TRUSTED, "jobs"],
  // Nobody else draws what a command line says, so it brings its texts itself.
  cli: [...COMMAND, ...TRUSTED, "jobs", "messages"],
  // Access guards its own records with parts that no other room may touch; even there nobody mints a scope or calls a wrapper.
  // Its mails are written below any request, so they bring their texts themselves.
  "access commands": [...COMMAND, ...TRUSTED, ...GUARDED, "messages"],
  "access queries": [...QUERY, ...GUARDED],
  queries: QUERY,
  policy: PURE,
  schema: PURE,
  views: PURE,
  domain: ["kernel", "domain"],
  kernel: ["kernel"],
};

export function checkImportTable(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => isCode(source) && !isTest(source.path))
    .flatMap((source) => {
      const row = rowOf(source.path);
      const allowed = row && TABLE[row];
      if (!row || !allowed) return [];
      return importsOf(source).flatMap((entry) => {
        const column = columnOf(entry.target);
        if (column === null || allowed.some((pattern) => matches(pattern, column, entry.typeOnly))) return [];
        const kind = entry.typeOnly ? "" : "the value of ";
        const message = `${row} may not import ${kind}${column}. It may import ${allowed.join(", ")}: move the line to the part it belongs to.`;
        return [{ path: source.path, line: entry.line, message }];
      });
    });
}

/** The row of a file; null where only the order of the rooms holds, as inside platform and the inner parts of access. */
function rowOf(path: string): string | null {
  const folder = ["app/i18n", "app/api", "app/outbox", "app", "components"].find((name) => path.startsWith(`${name}/`));
  if (folder) return folder;
  const room = roomOf(path);
  if (room === null || !ROOMS.includes(room)) return null;
  if (room === "kernel") return "kernel";
  const part = partOf(path);
  const own = `${room} ${part}`;
  return room === "platform" ? null : own in TABLE ? own : part;
}

/** The column of a target; null for what the table is silent about. */
function columnOf(target: string): string | null {
  if (/^lib\/platform\/db\/generated(\/|$)/.test(target) || /^@prisma\//.test(target)) return "prisma";
  if (/^next(\/|$)/.test(target)) return target;
  const room = roomOf(target);
  if (room === null) return null;
  if (room === "kernel") return "kernel";
  const part = partOf(target) ?? "";
  const isCapability =
    !INFRASTRUCTURE.includes(room) || (room === "access" && [...PARTS, "domain", "messages"].includes(part));
  return isCapability ? part : target.slice("lib/".length);
}

function matches(pattern: string, column: string, typeOnly: boolean): boolean {
  if (pattern.startsWith("type ")) return typeOnly && matches(pattern.slice("type ".length), column, typeOnly);
  return pattern.endsWith("*") ? column.startsWith(pattern.slice(0, -1)) : column === pattern;
}
