import type { NextRequest } from "next/server";
import { activityColumns } from "@/app/csv/activity-columns";
import { answerCsv } from "@/app/csv/answer-csv";
import { headOf, rowsOf } from "@/app/csv/columns";
import { everyPage } from "@/app/csv/every-page";
import { getTypeName } from "@/components/activities/type-names";
import { getTranslations } from "@/components/i18n/words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { listActivities } from "@/lib/activities/queries/activity-log";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { isId } from "@/lib/kernel/ids";
import { dayAt } from "@/lib/kernel/period";

const BATCH = 1000;

/** One's own log as the page filters it, the whole of it and not a page. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("activity:read");
  const actor = await requireActor();
  const [t, nameOf, types] = await Promise.all([
    getTranslations("activities.list"),
    getTypeName(),
    listActivityTypes({ withEnded: true }),
  ]);
  const asked = request.nextUrl.searchParams.get("type") ?? "";
  const typeId = isId(asked) ? asked : undefined;
  const names = new Map(types.map((type) => [type.id, nameOf(type)]));
  const pages = everyPage(async (after) => {
    const page = await listActivities(scope, { personId: actor.personId, typeId, after, size: BATCH });
    return { rows: page.activities, next: page.next };
  });
  const columns = activityColumns(actor, {
    say: (key) => t(`columns.${key}`),
    typeOf: (id) => names.get(id) ?? "",
  });
  const fileName = t("fileName", { day: dayAt(new Date(), actor.timeZone) });
  return answerCsv({ fileName, head: headOf(columns), batches: rowsOf(pages, columns) });
}
