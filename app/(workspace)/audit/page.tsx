import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { listAuditedPeople } from "@/lib/org/queries/audit-trail";
import { AuditFilterForm } from "./_components/audit-filter-form";
import { auditHref, auditQueryOf, openAuditTrail } from "./_components/audit-query";
import { AuditTable } from "./_components/audit-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.audit"))("title") };
}

/** Who changed what, and when. */
export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const scope = await requireScope("audit:read");
  const asked = await searchParams;
  const query = auditQueryOf((name) => asked[name]);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const trail = await openAuditTrail(query);
  const [t, { events, next }, people] = await Promise.all([
    getTranslations("org.audit"),
    trail.read(after),
    listAuditedPeople(scope),
  ]);
  const hasEvents = events.length > 0;
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")}>
        {hasEvents && <DownloadLink href={auditHref("/audit/csv", query)}>{t("csv")}</DownloadLink>}
      </PageHead>
      <AuditFilterForm query={query} people={people} />
      {hasEvents ? (
        <AuditTable events={events} />
      ) : (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
          <TextLink href="/audit">{t("all")}</TextLink>
        </EmptyState>
      )}
      <nav aria-label={t("pages")} className="mt-4 flex gap-6">
        {after && <TextLink href={auditHref("/audit", query)}>{t("newest")}</TextLink>}
        {next && <TextLink href={auditHref("/audit", query, next)}>{t("older")}</TextLink>}
      </nav>
    </>
  );
}
