import { BYTE_ORDER_MARK, type CsvRow, csvLine } from "@/lib/kernel/csv";

type Download = { fileName: string; head: CsvRow; batches: AsyncIterable<readonly CsvRow[]> };

/**
 * A table as a file that is written while it is read: a batch is fetched when the browser has taken the one before. The
 * route asks its gate first. The first batch comes before the answer begins, so that a table that breaks is an error and
 * not an empty file.
 */
export async function answerCsv({ fileName, head, batches }: Download): Promise<Response> {
  const iterator = batches[Symbol.asyncIterator]();
  const first = await iterator.next();
  const encoder = new TextEncoder();
  const opening = BYTE_ORDER_MARK + csvLine(head) + (first.done ? "" : textOf(first.value));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(opening));
      if (first.done) controller.close();
    },
    pull: async (controller) => {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(textOf(next.value)));
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: headersOf(fileName) });
}

function textOf(rows: readonly CsvRow[]): string {
  return rows.map(csvLine).join("");
}

/** The plain name is for old browsers; the other one keeps every letter. */
function headersOf(fileName: string): Record<string, string> {
  const plain = fileName.normalize("NFKD").replaceAll(/[^\w.-]+/g, "-");
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
}
