import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { findImport, listRejectedCells, listRejections } from "@/lib/importing/queries/imports";
import { dayAt } from "@/lib/kernel/period";
import { getReason } from "../_components/reason-words";

const BATCH = 500;

/** Every rejected row with its reason and its cells as they came, to be mended and brought in again. */
export async function GET(_request: NextRequest, { params }: RouteContext<"/import/[id]/rejected">): Promise<Response> {
  const scope = await requireScope("import:run");
  const [{ timeZone }, found] = await Promise.all([requireActor(), findImport(scope, (await params).id)]);
  if (!found) notFound();
  const [t, reasonOf] = await Promise.all([getTranslations("importing.rejected"), getReason()]);
  const pages = everyPage(async (after) => listRejections(scope, found.id, { after, size: BATCH }));
  const nameOf = (fileId: string) => found.files.find((file) => file.id === fileId)?.name ?? "";
  const [only, second] = found.files;
  const widest = Math.max(0, ...found.files.map((file) => file.headings.length));
  const headings =
    only && !second ? only.headings : Array.from({ length: widest }, (_, index) => t("cells", { number: index + 1 }));
  async function* batches() {
    for await (const rows of pages) {
      const cells = await listRejectedCells(scope, rows);
      yield rows.map((row) => [
        nameOf(row.fileId),
        row.line,
        reasonOf(row),
        ...(cells.get(`${row.fileId} ${row.line}`) ?? []),
      ]);
    }
  }
  const head = [t("file"), t("line"), t("reason"), ...headings];
  return answerCsv({ fileName: t("fileName", { day: dayAt(new Date(), timeZone) }), head, batches: batches() });
}
