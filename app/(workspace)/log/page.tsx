import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { listActivities } from "@/lib/activities/queries/activity-log";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { isId } from "@/lib/kernel/ids";
import { LogFilter } from "./_components/log-filter";
import { LogList } from "./_components/log-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.list"))("title") };
}

/** Everything that somebody logged themselves, to be looked through and put right. */
export default async function LogPage({ searchParams }: PageProps<"/log">) {
  const scope = await requireScope("activity:read");
  const actor = await requireActor();
  const [query, t, types] = await Promise.all([
    searchParams,
    getTranslations("activities.list"),
    listActivityTypes({ withEnded: true }),
  ]);
  const typeId = typeof query.type === "string" && isId(query.type) ? query.type : undefined;
  const after = typeof query.after === "string" ? query.after : undefined;
  const page = await listActivities(scope, { personId: actor.personId, typeId, after });
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")}>
        {page.activities.length > 0 && (
          <DownloadLink href={typeId ? `/log/csv?type=${typeId}` : "/log/csv"}>{t("csv")}</DownloadLink>
        )}
        <LogFilter types={types} chosen={typeId ?? ""} />
      </PageHead>
      <LogList page={page} types={types} typeId={typeId} isFirst={after === undefined} />
    </>
  );
}
