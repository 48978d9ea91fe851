import { getFormatter, getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { listRejections } from "@/lib/importing/queries/imports";
import type { ImportFileView, ImportView } from "@/lib/importing/views";
import { getReason } from "./reason-words";

const SHOWN = 12;

/** The first rejected rows with their reasons; all of them are in the file. */
export async function RejectedRows({ scope, found }: { scope: Scope; found: ImportView }) {
  const [t, format, reasonOf, { rows, total }] = await Promise.all([
    getTranslations("importing.rejected"),
    getFormatter(),
    getReason(),
    listRejections(scope, found.id, { size: SHOWN }),
  ]);
  if (total === 0) return null;
  const hasSeveral = found.files.length > 1;
  const wanting = found.files.filter((file) => (found.findings?.counts[file.id]?.reject ?? 0) > 0);
  const nameOf = (fileId: string) => found.files.find((file) => file.id === fileId)?.name ?? "";
  return (
    <Section
      id="rejected"
      title={t("title")}
      note={t("count", { count: total })}
      action={
        wanting.length === 1 && wanting.map((file) => <RejectedLink key={file.id} importId={found.id} file={file} />)
      }
    >
      {wanting.length > 1 && (
        <p className="no-print mb-2 flex flex-wrap gap-x-4">
          {wanting.map((file) => (
            <RejectedLink key={file.id} importId={found.id} file={file} isNamed />
          ))}
        </p>
      )}
      <ul className="border-t border-line text-small">
        {rows.map((row) => (
          <li key={`${row.fileId} ${row.line}`} className="flex gap-3 border-b border-line py-2">
            <span className="w-20 shrink-0 tabular-nums text-ink-4">{t("row", { line: format.number(row.line) })}</span>
            <span className="min-w-0 break-words text-ink-2">
              {reasonOf(row)}
              {hasSeveral && <span className="block text-ink-4">{nameOf(row.fileId)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-2 text-small text-ink-4">{t("more", { count: format.number(total - rows.length) })}</p>
      )}
    </Section>
  );
}

type LinkProps = { importId: string; file: ImportFileView; isNamed?: boolean };

/** A file for each that came: mended, each goes back the way it came. */
async function RejectedLink({ importId, file, isNamed = false }: LinkProps) {
  const t = await getTranslations("importing.rejected");
  return (
    <DownloadLink href={`/import/${importId}/rejected?file=${file.id}`}>
      {isNamed ? t("csvOf", { name: file.name }) : t("csv")}
    </DownloadLink>
  );
}
