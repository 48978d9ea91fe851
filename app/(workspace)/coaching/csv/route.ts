import { answerCsv } from "@/app/csv/answer-csv";
import { headOf, rowsOf } from "@/app/csv/columns";
import { everyPage } from "@/app/csv/every-page";
import { sessionColumns } from "@/app/csv/session-columns";
import { getTranslations } from "@/components/i18n/words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { pageOfFiledSessions } from "@/lib/coaching/queries/session-file";
import { readSessionCursor, writeSessionCursor } from "@/lib/coaching/queries/sessions";
import { dayAt } from "@/lib/kernel/period";

const BATCH = 1000;

/** All talks in sight: when, who, about what and how long; nothing of what anybody wrote, noted, estimated or rated. */
export async function GET(): Promise<Response> {
  const scope = await requireScope("coaching:read");
  const { timeZone } = await requireActor();
  const [t, states] = await Promise.all([getTranslations("coaching.file"), getTranslations("coaching.states")]);
  const pages = everyPage(async (after) => {
    const page = await pageOfFiledSessions(scope, { after: readSessionCursor(after), size: BATCH });
    return { rows: page.sessions, next: page.next && writeSessionCursor(page.next) };
  });
  const columns = sessionColumns(timeZone, {
    say: (key) => (key === "heldAt" ? t("heldAt", { timeZone }) : t(key)),
    stateOf: (state) => states(state),
  });
  const fileName = t("name", { day: dayAt(new Date(), timeZone) });
  return answerCsv({ fileName, head: headOf(columns), batches: rowsOf(pages, columns) });
}
