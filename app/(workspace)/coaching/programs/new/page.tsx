import type { Metadata, Route } from "next";
import { EvidenceScales, EvidenceVerdict } from "@/components/coaching/evidence-scales";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { findEvidence } from "@/lib/coaching/queries/programs";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { listOthers } from "@/lib/org/queries/names";
import { ChooseForm } from "./_components/choose-form";
import { ProgramForm } from "./_components/program-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.programs"))("begin") };
}

/** A program begins with what the numbers say of effort and result; then come its weeks and goals. */
export default async function NewProgramPage({ searchParams }: PageProps<"/coaching/programs/new">) {
  const scope = await requireScope("coaching:lead");
  const [actor, params, t] = await Promise.all([requireActor(), searchParams, getTranslations("coaching.programs")]);
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const runningWeek = weekOf(today, actor.organisation.weekStart).from;
  const people = await listOthers(scope, today);
  const person = people.find(({ id }) => id === textParam(params.person));
  const evidence = person ? await findEvidence(scope, person.id, runningWeek) : [];
  const over = <TextLink href={"/coaching/programs" as Route}>{t("title")}</TextLink>;
  return (
    <div className="max-w-[46rem]">
      <PageHead over={over} title={person ? t("beginFor", { name: person.name }) : t("begin")} sub={t("sub")} />
      {person ? (
        <div className="space-y-section-sm">
          <Section id="evidence" title={t("both")} note={t("twoScales")} className="space-y-6">
            <EvidenceVerdict evidence={evidence} money={actor.organisation} />
            <EvidenceScales evidence={evidence} money={actor.organisation} />
          </Section>
          <ProgramForm {...{ person, evidence, runningWeek, money: actor.organisation }} />
        </div>
      ) : (
        <ChooseForm people={people} />
      )}
    </div>
  );
}
