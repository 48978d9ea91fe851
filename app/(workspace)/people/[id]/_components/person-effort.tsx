import type { Route } from "next";
import { EvidenceScales } from "@/components/coaching/evidence-scales";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope, reaches, requireActor } from "@/lib/access/gate/gate";
import { findEvidence, findProgramOn } from "@/lib/coaching/queries/programs";
import type { Day } from "@/lib/kernel/period";
import type { PersonView } from "@/lib/org/views";

type Props = { person: PersonView; today: Day; week: Day };

/** Effort and result of somebody, for themselves and those who lead them: measured apart, and the way to a program. */
export async function PersonEffort({ person, today, week }: Props) {
  const [actor, scope] = await Promise.all([requireActor(), findScope("coaching:read")]);
  if (!scope || !reaches(scope, person.id) || person.role !== "REP") return null;
  const [t, evidence, program] = await Promise.all([
    getTranslations("coaching.programs"),
    findEvidence(scope, person.id, week),
    findProgramOn(scope, person.id, today),
  ]);
  if (evidence.length === 0) return null;
  const begins = !program && person.id !== actor.personId;
  return (
    <Section
      id="effort"
      title={t("both")}
      note={t("twoScales")}
      action={
        <>
          {program && <TextLink href={`/coaching/programs/${program.id}` as Route}>{t("one")}</TextLink>}
          {begins && <TextLink href={`/coaching/programs/new?person=${person.id}` as Route}>{t("begin")}</TextLink>}
        </>
      }
    >
      <EvidenceScales evidence={evidence} money={actor.organisation} />
    </Section>
  );
}
