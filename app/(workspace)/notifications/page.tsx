import type { Metadata } from "next";
import { pageOfTold } from "@/app/notices/page-of-told";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/gate/gate";
import { requireReader } from "@/lib/access/gate/reader";
import { findOwnChoices, readCursor } from "@/lib/notifications/queries/notices";
import { DigestLine } from "./_components/digest-line";
import { MarkAllRead } from "./_components/mark-all-read";
import { NoticeList } from "./_components/notice-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

/** What the reader was told, as far as it is for their eyes today. */
export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const scope = await requireScope("notice:read");
  const { after } = await searchParams;
  const cursor = readCursor(typeof after === "string" ? after : undefined);
  const now = new Date();
  const [t, reader, choices] = await Promise.all([
    getTranslations("notifications"),
    requireReader(),
    findOwnChoices(scope),
  ]);
  const page = await pageOfTold({ scope, reader, now, after: cursor });
  return (
    <div className="max-w-form">
      <PageHead title={t("title")} sub={t("lead")}>
        {page.told.length > 0 && <MarkAllRead until={page.until} />}
      </PageHead>
      <NoticeList told={page.told} next={page.next} isFirst={cursor === null} now={now} />
      <DigestLine choices={choices} />
    </div>
  );
}
