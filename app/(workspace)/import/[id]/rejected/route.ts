import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getTranslations } from "@/components/i18n/words";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { rejectedHead, rejectedRow } from "@/lib/importing/domain/rejected-rows";
import { findImport, listRejectedCells, listRejections } from "@/lib/importing/queries/imports";
import { dayAt } from "@/lib/kernel/period";
import { getReason } from "../_components/reason-words";

const BATCH = 500;

/** Every rejected row of a file with its cells as they came and its reason, to be mended and brought in again. */
export async function GET(request: NextRequest, { params }: RouteContext<"/import/[id]/rejected">): Promise<Response> {
  const scope = await requireScope("import:run");
  const [{ timeZone }, found] = await Promise.all([requireActor(), findImport(scope, (await params).id)]);
  const asked = request.nextUrl.searchParams.get("file");
  const file = found?.files.find(({ id }) => asked === null || id === asked);
  if (!found || !file) notFound();
  const { id: fileId, headings } = file;
  const [t, reasonOf] = await Promise.all([getTranslations("importing.rejected"), getReason()]);
  const pages = everyPage((after) => listRejections(scope, found.id, { fileId, after, size: BATCH }));
  async function* batches() {
    for await (const rows of pages) {
      const cells = await listRejectedCells(scope, rows);
      yield rows.map((row) =>
        rejectedRow(headings.length, cells.get(`${fileId} ${row.line}`) ?? [], {
          line: row.line,
          reason: reasonOf(row),
        }),
      );
    }
  }
  const head = rejectedHead(headings, { line: t("line"), reason: t("reason") });
  const fileName = t("fileName", { day: dayAt(new Date(), timeZone), name: file.name.replace(/\.\w{1,4}$/, "") });
  return answerCsv({ fileName, head, batches: batches() });
}
