import type { NextRequest } from "next/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getTranslations } from "@/components/i18n/words";
import { requireScope } from "@/lib/access/gate/gate";
import type { CsvRow } from "@/lib/kernel/csv";
import { dayAt, timeAt } from "@/lib/kernel/period";
import type { AuditEventView } from "@/lib/org/views";
import { auditQueryOf, openAuditTrail } from "../_components/audit-query";
import { getAuditWords } from "../_components/audit-words";

const BATCH = 1000;

/** The trail as the page filters it: in words, and with the full names and ids behind them. */
export async function GET(request: NextRequest): Promise<Response> {
  await requireScope("audit:read");
  const { timeZone, read } = await openAuditTrail(auditQueryOf((name) => request.nextUrl.searchParams.get(name)));
  const [t, words] = await Promise.all([getTranslations("org.audit"), getAuditWords()]);
  const pages = everyPage(async (after) => {
    const page = await read(after, BATCH);
    return { rows: page.events, next: page.next };
  });
  const columns = [
    "day",
    "time",
    "who",
    "what",
    "action",
    "entity",
    "record",
    "changes",
    "actorId",
    "recordId",
  ] as const;
  const head = columns.map((column) => t(`columns.${column}`));
  const batches = inRows(pages, (event) => rowOf(event, words, timeZone));
  return answerCsv({ fileName: t("fileName", { day: dayAt(new Date(), timeZone) }), head, batches });
}

async function* inRows(pages: AsyncIterable<readonly AuditEventView[]>, row: (event: AuditEventView) => CsvRow) {
  for await (const page of pages) yield page.map(row);
}

function rowOf(event: AuditEventView, words: Awaited<ReturnType<typeof getAuditWords>>, timeZone: string): CsvRow {
  const { at, action, actor, record } = event;
  const changes = words.changes(event).map(({ label, value }) => (value === null ? label : `${label}: ${value}`));
  return [
    ...[dayAt(at, timeZone), timeAt(at, timeZone), words.actor(event), words.done(event), action],
    ...[words.entity(event), words.record(event), changes.join("; "), actor?.id ?? null, record?.id ?? null],
  ];
}
