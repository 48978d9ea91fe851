import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getStageName } from "@/components/pipeline/stage-names";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import type { CsvRow } from "@/lib/kernel/csv";
import { decimalFromMinor } from "@/lib/kernel/money";
import { dayAt } from "@/lib/kernel/period";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listStages } from "@/lib/pipeline/queries/stages";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { readFilter } from "../_components/pipeline-address";

const BATCH = 1000;
const MOST_ROWS = 100_000;
const COLUMNS = [
  "name",
  "account",
  "owner",
  "stage",
  "amount",
  "currency",
  "next",
  "nextOn",
  "expected",
  "closedOn",
] as const;

/** The pipeline as the page filters it, the whole of it and not a page. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("opportunity:read");
  const { timeZone } = await requireActor();
  const today = dayAt(new Date(), timeZone);
  const { filter, isOverdue } = readFilter(Object.fromEntries(request.nextUrl.searchParams));
  const [t, nameOf, stages] = await Promise.all([
    getTranslations("pipeline.file"),
    getStageName(),
    listStages({ withEnded: true }),
  ]);
  const names = new Map(stages.map((stage) => [stage.id, nameOf(stage)]));
  const asked = { ...filter, ...(isOverdue ? { overdue: today } : {}) };
  const pages = everyPage(async (after) => {
    const page = await listOpportunities(scope, { ...asked, after: after ?? "" }, BATCH);
    return { rows: page.opportunities, next: page.next };
  }, MOST_ROWS);
  const head = COLUMNS.map((column) => t(column));
  return answerCsv({ fileName: t("fileName", { day: today }), head, batches: inRows(pages, names) });
}

async function* inRows(pages: AsyncIterable<readonly OpportunityRow[]>, names: ReadonlyMap<string, string>) {
  for await (const page of pages) yield page.map((row) => rowOf(row, names.get(row.stageId) ?? ""));
}

function rowOf(row: OpportunityRow, stage: string): CsvRow {
  const amount = row.amountMinor === null ? null : Number(decimalFromMinor(row.amountMinor, row.currencyExponent));
  const about = [row.name, row.account?.name ?? null, row.owner.name, stage, amount, row.currency];
  return [...about, row.nextStep, row.nextStepOn, row.expectedCloseOn, row.closedOn];
}
