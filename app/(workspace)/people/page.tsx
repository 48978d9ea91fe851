import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { listPeople } from "@/lib/org/queries/people";
import { listTeams } from "@/lib/org/queries/teams";
import { PeopleFilterForm } from "./_components/people-filter-form";
import { PeopleTable } from "./_components/people-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.people"))("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const scope = await requireScope("people:manage");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const query = await searchParams;
  const asked = (name: string) => textParam(query[name]);
  const filter = { search: asked("search"), teamId: asked("team"), status: asked("status"), after: asked("after") };
  const [t, page, teams] = await Promise.all([
    getTranslations("org.people"),
    listPeople(scope, filter, today),
    listTeams(scope, today),
  ]);
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")}>
        <PageLink href="/people/new" className={buttonClass({ look: "primary" })}>
          {t("add")}
        </PageLink>
      </PageHead>
      <PeopleFilterForm filter={filter} teams={teams} />
      <PeopleTable page={page} filter={filter} />
    </>
  );
}
