import type { NextRequest } from "next/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { headOf, rowsOf } from "@/app/csv/columns";
import { everyPage } from "@/app/csv/every-page";
import { lineRowsOf, opportunityColumns } from "@/app/csv/opportunity-columns";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { dayAt } from "@/lib/kernel/period";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listOpportunityDetails } from "@/lib/pipeline/queries/opportunity-details";
import { listStages } from "@/lib/pipeline/queries/stages";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { readFilter, withKindOfStage } from "../_components/pipeline-address";

const BATCH = 1000;

/** The pipeline as the page filters and sorts it, the whole of it and not a page. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("opportunity:read");
  const { timeZone, organisation } = await requireActor();
  const today = dayAt(new Date(), timeZone);
  const [t, nameOf, stages] = await Promise.all([
    getTranslations("pipeline.file"),
    getStageName(),
    listStages({ withEnded: true }),
  ]);
  const asked = readFilter(Object.fromEntries(request.nextUrl.searchParams));
  const { filter, isOverdue } = withKindOfStage(asked, stages);
  const names = new Map(stages.map((stage) => [stage.id, nameOf(stage)]));
  const wanted = { ...filter, ...(isOverdue ? { overdue: today } : {}) };
  const pages = everyPage(async (after) => {
    const page = await listOpportunities(scope, { ...wanted, after: after ?? "" }, BATCH);
    return { rows: page.opportunities, next: page.next };
  });
  const columns = opportunityColumns(organisation.currencyExponent, {
    say: (key) => t(key),
    base: t("base", { currency: organisation.currency }),
    stageOf: (id) => names.get(id) ?? "",
  });
  const fileName = t("fileName", { day: today });
  return answerCsv({ fileName, head: headOf(columns), batches: rowsOf(inLines(scope, pages), columns) });
}

async function* inLines(scope: Scope, pages: AsyncIterable<readonly OpportunityRow[]>) {
  for await (const page of pages) {
    const details = await listOpportunityDetails(
      scope,
      page.map((row) => row.id),
    );
    yield page.flatMap((row) => lineRowsOf(row, details.get(row.id)));
  }
}
