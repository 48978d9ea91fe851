import type { ColumnFacts } from "./domain/column-facts";
import type { Entity } from "./domain/entities";
import type { DecimalMark } from "./domain/read-amount";
import type { DayOrder } from "./domain/read-day";

/** A column of a file: the field it goes to, how sure that is, and what its values show. */
export type FileColumn = { field: string | null; sure: 0 | 1 | 2 | 3; facts: ColumnFacts };

export type ImportState = "MAPPING" | "CHECKING" | "CHECKED" | "RUNNING" | "DONE" | "UNDOING" | "UNDONE" | "FAILED";

/** The kinds of names that rows refer to. */
export const NAME_KINDS = ["person", "product", "account", "stage", "activityType"] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/**
 * What becomes of a name that nobody here has: it means another name ("as:GTX Pro"), it becomes a record of its own, or its rows
 * are left out. By name and not by id: what it means may be on its way in with the same import.
 */
export type NameChoice = { kind: NameKind; name: string; choice: string };

export const NEW_NAME = "new";
export const LEAVE_OUT = "leave";
export const MEANS = "as:";
/** By its id, where a record is meant that is here and shares its name with others. */
export const MEANS_ID = "id:";

/** What was asked and answered before an import may run. */
export type Answers = {
  /** By file. */
  orders: Record<string, DayOrder>;
  marks: Record<string, DecimalMark>;
  /** Whose the rows are that name nobody. */
  ownerId: string | null;
  /** From when people belong to their teams where the file has no first day. */
  memberSince: string | null;
  names: NameChoice[];
  /** Who takes the import back; null for the command line. */
  undoneById?: string | null;
  /** What becomes of accounts and products that are named and not known, where nothing is near. */
  unknown: { account: typeof NEW_NAME | typeof LEAVE_OUT; product: typeof NEW_NAME | typeof LEAVE_OUT };
};

export type Counts = { create: number; update: number; skip: number; reject: number };

/** A name that nobody here has, with the one that it may mean; that of a row that is a record itself may always be a new one. */
export type UnknownName = { kind: NameKind; name: string; rows: number; near: string | null; isRecord?: boolean };

/** Records that rows bring along without being rows of their own, such as the manager of a team. */
export type Implied = {
  people: number;
  teams: number;
  accounts: number;
  products: number;
  traits: number;
  stages: number;
};

export type Findings = {
  /** By file. */
  counts: Record<string, Counts>;
  implied: Implied;
  names: UnknownName[];
  /** More names than are shown one by one. */
  moreNames: number;
  openWithoutAccount: number;
  /** Activities whose opportunity is not here, or could be several. */
  activitiesWithoutDeal?: number;
  /** After a run was taken back: how many records stayed because somebody has worked with them since. */
  kept?: number;
};

export type ImportFileView = {
  id: string;
  name: string;
  encoding: string;
  delimiter: string;
  source: string;
  headings: string[];
  rowCount: number;
  entity: Entity | null;
  columns: FileColumn[];
};

export type ImportView = {
  id: string;
  state: ImportState;
  createdAt: Date;
  finishedAt: Date | null;
  startedBy: string | null;
  answers: Answers;
  findings: Findings | null;
  failure: string | null;
  version: number;
  files: ImportFileView[];
  progress: { step: string; done: number; total: number } | null;
};

export type RejectionView = { fileId: string; line: number; reason: string; values: Record<string, string | number> };

const NOTHING: Answers = {
  orders: {},
  marks: {},
  ownerId: null,
  memberSince: null,
  names: [],
  unknown: { account: NEW_NAME, product: LEAVE_OUT },
};

/** The answers of an import; what was not asked yet has the answer that most people would give. */
export function readAnswers(stored: unknown): Answers {
  return typeof stored === "object" && stored !== null ? { ...NOTHING, ...stored } : NOTHING;
}
