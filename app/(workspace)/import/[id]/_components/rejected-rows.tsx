import { getFormatter, getTranslations } from "next-intl/server";
import { DownloadLink } from "@/components/ui/download-link";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { listRejections } from "@/lib/importing/queries/imports";
import type { ImportView } from "@/lib/importing/views";
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
  const nameOf = (fileId: string) => found.files.find((file) => file.id === fileId)?.name ?? "";
  return (
    <Section
      id="rejected"
      title={t("title")}
      note={t("count", { count: total })}
      action={<DownloadLink href={`/import/${found.id}/rejected`}>{t("csv")}</DownloadLink>}
    >
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
