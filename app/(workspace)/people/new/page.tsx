import type { Metadata } from "next";
import { OnceKey } from "@/components/forms/once-key";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listTeams } from "@/lib/org/queries/teams";
import { PersonFields } from "../_components/person-fields";
import { AddPersonForm } from "./_components/add-person-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.people"))("add") };
}

export default async function NewPersonPage() {
  const scope = await requireScope("people:manage");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const [t, teams] = await Promise.all([getTranslations("org.people"), listTeams(scope, today)]);
  const choices = teams.map((team) => ({ value: team.id, label: "\u00a0\u00a0".repeat(team.depth) + team.name }));
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/people">{t("title")}</TextLink>} title={t("add")} />
      <PageWords pick={({ org: { link, people } }) => ({ org: { link, people } })}>
        <AddPersonForm teams={choices}>
          <OnceKey />
          <PersonFields today={today} />
        </AddPersonForm>
      </PageWords>
    </div>
  );
}
