import type { Metadata, Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { listPrograms } from "@/lib/coaching/queries/programs";
import { dayAt } from "@/lib/kernel/period";
import { ProgramList } from "./_components/program-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.programs"))("title") };
}

/** The intensive programs of those whom the reader leads, or their own: those that run first. */
export default async function ProgramsPage() {
  const scope = await requireScope("coaching:read");
  const [actor, t, coaching] = await Promise.all([
    requireActor(),
    getTranslations("coaching.programs"),
    getTranslations("coaching"),
  ]);
  const programs = await listPrograms(scope);
  const leads = isOffered(actor, "coaching:lead");
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const begin = (
    <PageLink href={"/coaching/programs/new" as Route} className={buttonClass({ look: "primary" })}>
      {t("begin")}
    </PageLink>
  );
  const over = <TextLink href={"/coaching" as Route}>{coaching("title")}</TextLink>;
  return (
    <>
      <PageHead over={over} title={t("title")} sub={t("sub")}>
        {leads && programs.length > 0 && begin}
      </PageHead>
      {programs.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t(leads ? "emptyLead" : "emptyOwn")}>
          {leads && begin}
        </EmptyState>
      ) : (
        <ProgramList programs={programs} viewerId={actor.personId} today={today} money={actor.organisation} />
      )}
    </>
  );
}
