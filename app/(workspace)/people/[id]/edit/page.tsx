import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { editPersonAction } from "@/lib/org/actions";
import { listNameChoices } from "@/lib/org/queries/names";
import { findPersonRecord } from "@/lib/org/queries/person-record";
import { listTeams } from "@/lib/org/queries/teams";
import { PersonFields } from "../../_components/person-fields";
import { PersonAbsences } from "../_components/person-absences";
import { EmploymentSection } from "./_components/employment-section";
import { MembershipSection } from "./_components/membership-section";
import { PatternSection } from "./_components/pattern-section";
import { ReassignSection } from "./_components/reassign-section";
import { SignInSection } from "./_components/sign-in-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.person"))("edit") };
}

/** Everything that an administrator keeps about somebody. Their numbers are on another page, for other people. */
export default async function EditPersonPage({ params }: PageProps<"/people/[id]/edit">) {
  const scope = await requireScope("people:manage");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const person = await findPersonRecord(scope, (await params).id);
  if (!person) notFound();
  const [t, teams, people] = await Promise.all([
    getTranslations("org.person"),
    listTeams(scope, today),
    listNameChoices(scope, today),
  ]);
  return (
    <>
      <PageHead over={<TextLink href="/people">{t("all")}</TextLink>} title={person.name} />
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-2">
        <Section id="person" title={t("record")}>
          <ActionForm key={person.version} action={editPersonAction} done={t("saved")} className="max-w-form space-y-5">
            <input type="hidden" name="id" value={person.id} />
            <input type="hidden" name="version" value={person.version} />
            <PersonFields person={person} />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Section>
        <div className="space-y-section-sm md:space-y-section">
          <SignInSection person={person} isSelf={person.id === actor.personId} />
          <MembershipSection person={person} teams={teams} today={today} />
          <PatternSection person={person} today={today} />
          <PersonAbsences personId={person.id} today={today} />
          <ReassignSection person={person} people={people} />
          <EmploymentSection person={person} isSelf={person.id === actor.personId} />
        </div>
      </div>
    </>
  );
}
