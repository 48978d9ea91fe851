import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { findTeamRecord, listPossibleLeads } from "@/lib/org/queries/team-record";
import { listTeams } from "@/lib/org/queries/teams";
import { DeputySection } from "./_components/deputy-section";
import { LeadSection } from "./_components/lead-section";
import { MemberSection } from "./_components/member-section";
import { TeamSection } from "./_components/team-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.teams"))("team") };
}

export default async function TeamRecordPage({ params }: PageProps<"/teams/[id]">) {
  const scope = await requireScope("people:manage");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const team = await findTeamRecord(scope, (await params).id, today);
  if (!team) notFound();
  const [t, teams, leads] = await Promise.all([
    getTranslations("org.teams"),
    listTeams(scope, today),
    listPossibleLeads(today),
  ]);
  const choices = leads.map((person) => ({ value: person.id, label: person.name }));
  return (
    <>
      <PageHead over={<TextLink href="/teams">{t("title")}</TextLink>} title={team.name} />
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-2">
        <div className="space-y-section-sm md:space-y-section">
          <LeadSection team={team} people={choices} today={today} />
          <DeputySection team={team} people={choices} today={today} />
        </div>
        <div className="space-y-section-sm md:space-y-section">
          <MemberSection team={team} today={today} />
          <TeamSection team={team} teams={teams} today={today} />
        </div>
      </div>
    </>
  );
}
