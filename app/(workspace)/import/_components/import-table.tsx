import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Badge, type Tone } from "@/components/ui/badge";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ImportListItem } from "@/lib/importing/queries/imports";
import type { ImportState } from "@/lib/importing/views";

export const TONES: Record<ImportState, Tone> = {
  MAPPING: "mute",
  CHECKING: "accent",
  CHECKED: "warn",
  RUNNING: "accent",
  DONE: "good",
  UNDOING: "accent",
  UNDONE: "mute",
  FAILED: "bad",
};

export async function ImportTable({ imports }: { imports: readonly ImportListItem[] }) {
  const [t, states, format] = await Promise.all([
    getTranslations("importing.list"),
    getTranslations("importing.states"),
    getFormatter(),
  ]);
  const result = ({ state, findings }: ImportListItem) => {
    if (!findings || state !== "DONE") return null;
    const sum = (key: "create" | "update" | "reject") =>
      format.number(Object.values(findings.counts).reduce((total, count) => total + count[key], 0));
    return t("counted", { created: sum("create"), updated: sum("update"), rejected: sum("reject") });
  };
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("files")}</HeadCell>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("result")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {imports.map((item) => (
          <tr key={item.id} className={ROW}>
            <RowHead className="min-w-40">
              <TextLink href={`/import/${item.id}` as Route}>{item.files.join(", ") || "–"}</TextLink>
            </RowHead>
            <BodyCell className="whitespace-nowrap text-ink-3">
              {format.dateTime(item.createdAt, { dateStyle: "medium", timeStyle: "short" })}
            </BodyCell>
            <BodyCell className="whitespace-nowrap text-ink-3">{item.startedBy ?? t("commandLine")}</BodyCell>
            <BodyCell>
              <Badge tone={TONES[item.state]}>{states(item.state)}</Badge>
            </BodyCell>
            <BodyCell className="text-ink-3">{result(item)}</BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
