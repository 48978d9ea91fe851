import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getTypeName } from "@/components/activities/type-names";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { listActivities } from "@/lib/activities/queries/activity-log";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import type { ActivityView } from "@/lib/activities/views";
import type { CsvRow } from "@/lib/kernel/csv";
import { isId } from "@/lib/kernel/ids";
import { dayAt, timeAt } from "@/lib/kernel/period";

const BATCH = 1000;

/** One's own log as the page filters it, the whole of it and not a page. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("activity:read");
  const { personId, timeZone } = await requireActor();
  const [t, nameOf, types] = await Promise.all([
    getTranslations("activities.list"),
    getTypeName(),
    listActivityTypes({ withEnded: true }),
  ]);
  const asked = request.nextUrl.searchParams.get("type") ?? "";
  const typeId = isId(asked) ? asked : undefined;
  const names = new Map(types.map((type) => [type.id, nameOf(type)]));
  const pages = everyPage(async (after) => {
    const page = await listActivities(scope, { personId, typeId, after, size: BATCH });
    return { rows: page.activities, next: page.next };
  });
  const columns = ["day", "time", "what", "count", "account", "opportunity", "outcome", "note"] as const;
  const head = columns.map((column) => t(`columns.${column}`));
  const batches = inRows(pages, (activity) => rowOf(activity, names.get(activity.typeId) ?? "", timeZone));
  return answerCsv({ fileName: t("fileName", { day: dayAt(new Date(), timeZone) }), head, batches });
}

async function* inRows(pages: AsyncIterable<readonly ActivityView[]>, row: (activity: ActivityView) => CsvRow) {
  for await (const page of pages) yield page.map(row);
}

function rowOf(activity: ActivityView, type: string, timeZone: string): CsvRow {
  const { day, occurredAt, count, account, opportunity, outcome, note } = activity;
  const about = [account?.name ?? null, opportunity?.name ?? null, outcome, note];
  return [day, timeAt(occurredAt, timeZone), type, count, ...about];
}
