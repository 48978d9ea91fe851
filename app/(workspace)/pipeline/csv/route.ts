import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getStageName } from "@/components/pipeline/stage-names";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import type { CsvRow } from "@/lib/kernel/csv";
import { decimalFromMinor, type Minor } from "@/lib/kernel/money";
import { dayAt } from "@/lib/kernel/period";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listStages } from "@/lib/pipeline/queries/stages";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { readFilter } from "../_components/pipeline-address";

const BATCH = 1000;
const COLUMNS = ["name", "account", "owner", "stage", "amount", "currency"] as const;
const DAYS = ["next", "nextOn", "expected", "closedOn"] as const;

/** The pipeline as the page filters and sorts it, the whole of it and not a page. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("opportunity:read");
  const { timeZone, organisation } = await requireActor();
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
  });
  const head = [
    ...COLUMNS.map((column) => t(column)),
    t("base", { currency: organisation.currency }),
    ...DAYS.map((column) => t(column)),
  ];
  const batches = inRows(pages, (row) => rowOf(row, names.get(row.stageId) ?? "", organisation.currencyExponent));
  return answerCsv({ fileName: t("fileName", { day: today }), head, batches });
}

async function* inRows(pages: AsyncIterable<readonly OpportunityRow[]>, row: (opportunity: OpportunityRow) => CsvRow) {
  for await (const page of pages) yield page.map(row);
}

function rowOf(row: OpportunityRow, stage: string, baseExponent: number): CsvRow {
  const decimal = (amount: Minor | null, exponent: number) =>
    amount === null ? null : Number(decimalFromMinor(amount, exponent));
  const amount = decimal(row.amountMinor, row.currencyExponent);
  const about = [row.name, row.account?.name ?? null, row.owner.name, stage, amount, row.currency];
  return [
    ...about,
    decimal(row.baseAmountMinor, baseExponent),
    row.nextStep,
    row.nextStepOn,
    row.expectedCloseOn,
    row.closedOn,
  ];
}
