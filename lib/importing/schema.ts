import { z } from "zod";
import { day, id, text, version } from "@/lib/kernel/fields";

/** A file may be as large as a hundred thousand rows of a wide export. */
export const LARGEST_FILE = 100 * 1024 * 1024;

export const receiveFileInput = z.object({
  importId: id,
  name: text(200),
  bytes: z.instanceof(Uint8Array, { error: "errors.required" }),
});

export const importInput = z.object({ id });

export const versionedImportInput = z.object({ id, version });

export const removeFileInput = z.object({ id, fileId: id });

const choices = z.record(z.string().max(400), z.string().max(200)).default({});

/**
 * How the files of an import are read. A form knows no objects: `column.<file>.<number>` is the field of a column, `entity.<file>`
 * what the rows are, `order.<file>` and `mark.<file>` answer a question, `name.<kind>.<name>` says what an unknown name means.
 */
export const settleImportInput = z.preprocess(
  gathered,
  z.object({
    id,
    version,
    entities: choices,
    columns: choices,
    orders: choices,
    marks: choices,
    names: choices,
    ownerId: id.optional(),
    memberSince: day.optional(),
    unknownAccounts: z.enum(["new", "leave"], "errors.choice").default("new"),
    unknownProducts: z.enum(["new", "leave"], "errors.choice").default("leave"),
  }),
);

const GROUPS = { entity: "entities", column: "columns", order: "orders", mark: "marks", name: "names" } as const;

function gathered(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || "columns" in raw) return raw;
  const groups: Record<string, Record<string, unknown>> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const prefix = name.slice(0, name.indexOf("."));
    const group = Object.hasOwn(GROUPS, prefix) ? GROUPS[prefix as keyof typeof GROUPS] : null;
    if (group === null) others[name] = value;
    else groups[group] = { ...groups[group], [name.slice(prefix.length + 1)]: value };
  }
  return { ...others, ...groups };
}

export type ReceiveFileInput = z.output<typeof receiveFileInput>;
export type ImportInput = z.output<typeof importInput>;
export type VersionedImportInput = z.output<typeof versionedImportInput>;
export type RemoveFileInput = z.output<typeof removeFileInput>;
export type SettleImportInput = z.output<typeof settleImportInput>;
