import { type Entity, isEntity } from "@/lib/importing/domain/entities";
import type { Source } from "@/lib/importing/domain/recognise";
import type { Home } from "@/lib/importing/domain/rows";
import type { Answers, FileColumn } from "@/lib/importing/views";
import { readAnswers } from "@/lib/importing/views";
import type { Day } from "@/lib/kernel/period";
import { dayAt } from "@/lib/kernel/period";
import type { Bulk } from "@/lib/platform/db/bulk";

export type ImportedFile = {
  id: string;
  source: Source;
  headings: string[];
  rowCount: number;
  entity: Entity | null;
  columns: FileColumn[];
};

export type StoredRate = { currency: string; day: Day; ratePpm: number };

/** Everything that a check or a run of one import works with, inside its one transaction. */
export type Importing = {
  bulk: Bulk;
  id: string;
  startedById: string | null;
  /** Whether what is found is written as well. */
  isRun: boolean;
  files: ImportedFile[];
  answers: Answers;
  home: Home;
  rates: StoredRate[];
  timeZone: string;
  today: Day;
  now: Date;
  tell: (step: string, done: number, total: number) => void;
};

type Run = { id: string; state: string; started_by_id: string | null; answers: unknown };
type FileRow = {
  id: string;
  source: Source;
  headings: string[];
  row_count: number;
  entity: string | null;
  columns: FileColumn[];
};
type Organisation = { currency: string; currency_exponent: number; time_zone: string };

export async function openImporting(bulk: Bulk, run: Run, now: Date, tell: Importing["tell"]): Promise<Importing> {
  const files = await bulk.query<FileRow>(
    "SELECT id, source, headings, row_count, entity, columns FROM import_file WHERE import_id = $1 ORDER BY created_at, name",
    [run.id],
  );
  const [organisation] = await bulk.query<Organisation>(
    "SELECT currency, currency_exponent, time_zone FROM organisation WHERE id = 1",
  );
  if (!organisation) throw new Error("There is no organisation yet; set it up first.");
  const rates = await bulk.query<{ currency: string; day: string; rate: string }>(
    "SELECT currency, day::text AS day, rate_ppm::text AS rate FROM exchange_rate ORDER BY currency, day",
  );
  return {
    bulk,
    ...{ id: run.id, startedById: run.started_by_id, isRun: run.state === "RUNNING", now, tell },
    files: files.map(({ row_count: rowCount, entity, ...file }) => ({
      ...file,
      rowCount,
      entity: isEntity(entity) ? entity : null,
    })),
    answers: readAnswers(run.answers),
    home: { currency: organisation.currency, exponent: organisation.currency_exponent },
    rates: rates.map(({ currency, day, rate }) => ({ currency, day, ratePpm: Number(rate) })),
    timeZone: organisation.time_zone,
    today: dayAt(now, organisation.time_zone),
  };
}

export function filesOf(importing: Importing, entity: Entity): ImportedFile[] {
  return importing.files.filter((file) => file.entity === entity);
}
