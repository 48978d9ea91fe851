import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { openQuestions } from "@/lib/importing/domain/open-questions";
import { findImport } from "@/lib/importing/queries/imports";
import type { ImportView } from "@/lib/importing/views";
import { CountStrip } from "./_components/count-strip";
import { DiscardForm, StartForm, UndoForm } from "./_components/import-forms";
import { ImportProgress } from "./_components/import-progress";
import { RejectedRows } from "./_components/rejected-rows";
import { SettleForm } from "./_components/settle-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importing"))("title") };
}

/** One import: how its files are read, what would happen, and what did. */
export default async function ImportPage({ params }: PageProps<"/import/[id]">) {
  const scope = await requireScope("import:run");
  const found = await findImport(scope, (await params).id);
  if (!found) notFound();
  const t = await getTranslations("importing");
  const isSettling = ["MAPPING", "CHECKED", "FAILED"].includes(found.state);
  const isBusy = ["CHECKING", "RUNNING", "UNDOING"].includes(found.state);
  return (
    <>
      <PageHead
        over={<TextLink href="/import">{t("title")}</TextLink>}
        title={t(`heads.${found.state}`)}
        sub={await subOf(found)}
      >
        {isSettling && <DiscardForm id={found.id} />}
        {found.state === "CHECKED" && <StartForm found={found} />}
      </PageHead>
      {isBusy && <ImportProgress progress={found.progress} />}
      {found.findings && !isBusy && <CountStrip findings={found.findings} files={found.files} />}
      {isSettling && <SettleForm scope={scope} found={found} />}
      {(found.state === "DONE" || found.state === "UNDONE") && <RejectedRows scope={scope} found={found} />}
      {found.state === "DONE" && <UndoForm id={found.id} version={found.version} />}
    </>
  );
}

async function subOf({ state, files, answers, findings, failure }: ImportView): Promise<string | null> {
  const t = await getTranslations("importing.subs");
  if (failure === "changedMeanwhile" || failure === "newQuestions") return t(failure);
  if (state === "MAPPING") return t("MAPPING");
  if (state === "DONE" && failure) return t("undoFailed", { reference: failure });
  if (state === "FAILED") return t("failed", { reference: failure ?? "" });
  if (state === "UNDONE") return t("kept", { count: findings?.kept ?? 0 });
  if (state !== "CHECKED") return null;
  const open = openQuestions(files, answers, findings).length;
  if (open > 0) return t("open", { count: open });
  const rows = Object.values(findings?.counts ?? {}).reduce((sum, { create, update }) => sum + create + update, 0);
  return t(rows > 0 ? "ready" : "nothing");
}
