/** One step away from an input that is right. A path names a field by its place, so that any path leads somewhere in any input. */
export type Change =
  | { kind: "set"; path: readonly number[]; value: unknown; idPlace: number | null }
  | { kind: "drop"; path: readonly number[] }
  | { kind: "add"; name: string; value: unknown }
  | { kind: "whole"; value: unknown };

type Part = Record<string, unknown>;

/** What these tests read of a zod schema. */
type Schema = { def?: { type?: string; format?: string } & Record<string, unknown>; shape?: Record<string, Schema> };

type Target = { object: Part; name: string; schema: Schema | null };

/**
 * Changes an input, also inside its lists and records, and also in fields that it leaves out and the schema knows. Where an id
 * belongs it is mostly one of `ids`, which exist: of another record, of somebody else's, of the wrong kind.
 */
export function mutate(input: unknown, changes: readonly Change[], schema: unknown, ids: readonly string[]): unknown {
  let changed: unknown = structuredClone(input);
  for (const change of changes) {
    if (change.kind === "whole") changed = structuredClone(change.value);
    if (!isHolder(changed) || change.kind === "whole") continue;
    if (change.kind === "add") {
      define(changed, change.name, structuredClone(change.value));
      continue;
    }
    const target = targetOf(changed, plain(schema as Schema), change.path, ids);
    if (!target) continue;
    if (change.kind === "drop") delete target.object[target.name];
    else define(target.object, target.name, valueFor(target.schema, change, ids));
  }
  return changed;
}

function valueFor(
  schema: Schema | null,
  { value, idPlace }: Change & { kind: "set" },
  ids: readonly string[],
): unknown {
  if (idPlace === null) return structuredClone(value);
  // Some texts mean an id as well, which the schema alone does not say.
  const isId = schema?.def?.format === "guid" || idPlace % 5 === 0;
  return isId ? ids[idPlace % ids.length] : structuredClone(value);
}

/** Follows the path for as long as there is something to enter, and makes a list or a record that the input leaves out. */
function targetOf(root: Part, schema: Schema | null, path: readonly number[], ids: readonly string[]): Target | null {
  let [object, own] = [root, schema];
  for (const [depth, place] of path.entries()) {
    const names = namesIn(object, own, ids);
    const name = names[place % Math.max(1, names.length)];
    if (name === undefined) return null;
    const below = plain(childOf(own, name));
    const value = object[name] ?? emptyOf(below);
    if (depth === path.length - 1 || !isHolder(value)) return { object, name, schema: below };
    define(object, name, value);
    [object, own] = [value, below];
  }
  return null;
}

function namesIn(object: Part, schema: Schema | null, ids: readonly string[]): string[] {
  if (Array.isArray(object)) return [...object.keys(), object.length].map(String);
  const known = schema?.def?.type === "record" ? [...ids, "x"] : Object.keys(schema?.shape ?? {});
  return [...new Set([...Object.keys(object), ...known])];
}

function childOf(schema: Schema | null, name: string): Schema | null {
  const { type, element, valueType } = schema?.def ?? {};
  if (type === "array") return element as Schema;
  if (type === "record") return valueType as Schema;
  return schema?.shape && Object.hasOwn(schema.shape, name) ? (schema.shape[name] ?? null) : null;
}

function emptyOf(schema: Schema | null): unknown {
  const type = schema?.def?.type;
  return type === "array" ? [] : type === "record" || type === "object" ? {} : undefined;
}

/** Without what stands around the shape: what is optional, has a default, or is prepared before it or changed after it. */
function plain(schema: Schema | null): Schema | null {
  const { type, innerType, in: before, out: after, options } = schema?.def ?? {};
  if (innerType) return plain(innerType as Schema);
  if (type === "pipe") {
    const isPrepared = (before as Schema).def?.type === "transform";
    return plain((isPrepared ? after : before) as Schema);
  }
  if (type === "union") return plain((options as Schema[])[0] ?? null);
  return schema;
}

/** Something with fields or places of its own; bytes and dates are values. */
function isHolder(value: unknown): value is Part {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

// Assigning to "__proto__" would change the object's kind and not its fields.
function define(object: Part, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
