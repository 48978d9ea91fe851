import { getFormatter, getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { BodyCell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { Counts, Findings, ImportFileView } from "@/lib/importing/views";
import { ImpliedRecords } from "./implied-records";

const ACTIONS = ["create", "update", "skip", "reject"] as const;

const FIGURE = "border-line px-4 max-md:odd:pl-0 md:border-l md:px-6 md:first:border-l-0 md:first:pl-0";

/** What the rows would do, or did: four figures for all files, and a table where there are several. */
export async function CountStrip({ findings, files }: { findings: Findings; files: readonly ImportFileView[] }) {
  const [t, format] = await Promise.all([getTranslations("importing.counts"), getFormatter()]);
  const counted = files.filter((file) => file.entity !== null);
  const countOf = (file: ImportFileView, action: keyof Counts) => findings.counts[file.id]?.[action] ?? 0;
  const total = (action: keyof Counts) => counted.reduce((sum, file) => sum + countOf(file, action), 0);
  return (
    <div className="mb-10">
      <dl className="grid grid-cols-2 gap-y-5 border-y border-line py-5 md:grid-cols-4">
        {ACTIONS.map((action) => (
          <div key={action} className={FIGURE}>
            <dt className="text-small text-ink-3">{t(action)}</dt>
            <dd className={cx("text-head font-semibold tabular-nums", toneOf(action, total(action)))}>
              {format.number(total(action))}
            </dd>
            <dd className="text-small text-ink-4">{t(`${action}Note`)}</dd>
          </div>
        ))}
      </dl>
      <ImpliedRecords findings={findings} />
      {counted.length > 1 && (
        <Table label={t("byFile")} className="mt-6">
          <thead>
            <tr>
              <HeadCell>{t("file")}</HeadCell>
              {ACTIONS.map((action) => (
                <HeadCell key={action} right>
                  {t(action)}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {counted.map((file) => (
              <tr key={file.id}>
                <RowHead>{file.name}</RowHead>
                {ACTIONS.map((action) => (
                  <BodyCell key={action} right>
                    {format.number(countOf(file, action))}
                  </BodyCell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function toneOf(action: keyof Counts, count: number): string {
  if (count === 0) return "text-ink-4";
  if (action === "reject") return "text-bad";
  return action === "create" ? "text-ink" : "text-ink-3";
}
