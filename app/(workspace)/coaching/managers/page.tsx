import type { Metadata, Route } from "next";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import { dayAt } from "@/lib/kernel/period";
import { ManagerList } from "./_components/manager-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.managers"))("title") };
}

/** How much each manager coaches, in sums, as those above them see it; a manager sees here what is seen of themselves. */
export default async function ManagersPage() {
  const scope = await requireScope("coaching:aggregate");
  const [{ organisation }, t] = await Promise.all([requireActor(), getTranslations("coaching")]);
  return (
    <>
      <PageHead
        over={<TextLink href={"/coaching" as Route}>{t("title")}</TextLink>}
        title={t("managers.title")}
        sub={t("managers.sub", { weeks: WEEKS_COUNTED })}
      />
      <Suspense fallback={<SectionSkeleton rows={8} />}>
        <ManagerList scope={scope} today={dayAt(new Date(), organisation.timeZone)} organisation={organisation} />
      </Suspense>
    </>
  );
}
