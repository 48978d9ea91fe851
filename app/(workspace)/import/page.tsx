import type { Metadata } from "next";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { listImports } from "@/lib/importing/queries/imports";
import { textParam } from "@/lib/kernel/search-param";
import { ImportTable } from "./_components/import-table";
import { UploadFiles } from "./_components/upload-files";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importing"))("title") };
}

/** Where files come in, and what has come in so far. */
export default async function ImportPage({ searchParams }: PageProps<"/import">) {
  const scope = await requireScope("import:run");
  const after = textParam((await searchParams).after);
  const [t, { imports, next }] = await Promise.all([getTranslations("importing"), listImports(scope, after)]);
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")} />
      <PageWords pick={({ importing: { upload } }) => ({ importing: { upload } })}>
        <UploadFiles />
      </PageWords>
      <Section id="imports" title={t("list.title")} className="mt-10">
        {imports.length > 0 ? (
          <ImportTable imports={imports} />
        ) : (
          <EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")} />
        )}
        <nav aria-label={t("list.pages")} className="mt-4 flex gap-6">
          {after && <TextLink href="/import">{t("list.newest")}</TextLink>}
          {next && <TextLink href={`/import?after=${next}`}>{t("list.older")}</TextLink>}
        </nav>
      </Section>
    </>
  );
}
