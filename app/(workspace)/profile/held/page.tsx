import type { Metadata, Route } from "next";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { HeldSections } from "../_components/held-sections";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("title") };
}

/** What is held about oneself, to be read here and taken along as a file. */
export default async function HeldPage() {
  await requireScope("privacy:read");
  const [t, profile] = await Promise.all([getTranslations("privacy"), getTranslations("access.profile")]);
  return (
    <>
      <PageHead
        over={<TextLink href={"/profile" as Route}>{profile("title")}</TextLink>}
        title={t("title")}
        sub={t("lead")}
      >
        <DownloadLink href="/profile/held/file">{t("download")}</DownloadLink>
      </PageHead>
      <Suspense fallback={<SectionSkeleton rows={8} />}>
        <HeldSections />
      </Suspense>
    </>
  );
}
