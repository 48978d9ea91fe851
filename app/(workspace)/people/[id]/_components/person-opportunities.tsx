import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { OpportunityTable } from "@/components/pipeline/opportunity-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope, reaches, requireActor } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listStages } from "@/lib/pipeline/queries/stages";

const SHOWN = 8;
const ORDER = { by: "nextStep", isDescending: false } as const;

type Props = { person: { id: string; name: string }; today: Day };

/** What the person may sell, the most urgent next step first; for those who may see it, and left out for everybody else. */
export async function PersonOpportunities({ person, today }: Props) {
  const scope = await findScope("opportunity:read");
  if (!scope || !reaches(scope, person.id)) return null;
  const { organisation } = await requireActor();
  const [t, stages, { opportunities, next }] = await Promise.all([
    getTranslations("pipeline.person"),
    listStages({ withEnded: true }),
    listOpportunities(scope, { ownerId: person.id, kind: "OPEN", order: ORDER }, SHOWN),
  ]);
  const all = `/pipeline?${new URLSearchParams({ owner: person.id, state: "OPEN", sort: "nextStep" })}` as Route;
  return (
    <Section
      id="opportunities"
      title={t("title")}
      note={t("note")}
      action={next && <TextLink href={all}>{t("all")}</TextLink>}
    >
      {opportunities.length === 0 ? (
        <p className="text-body text-ink-3">{t("empty", { name: person.name })}</p>
      ) : (
        <OpportunityTable
          {...{ opportunities, stages, today }}
          label={t("title")}
          base={organisation}
          showsOwner={false}
        />
      )}
    </Section>
  );
}
