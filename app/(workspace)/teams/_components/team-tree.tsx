import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { PageLink } from "@/components/ui/page-link";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { TeamView } from "@/lib/org/views";

/** The tree of today, parents before children. */
export async function TeamTree({ teams }: { teams: readonly TeamView[] }) {
  const t = await getTranslations("org.teams");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("leadHead")}</HeadCell>
          <HeadCell right>{t("people")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id} className={ROW}>
            <RowHead>
              <PageLink
                href={`/teams/${team.id}` as Route}
                className="focusable block rounded-sm text-ink hover:underline"
                style={{ marginLeft: `${team.depth * 1.25}rem` }}
              >
                {team.name}
              </PageLink>
            </RowHead>
            <BodyCell>{team.lead ?? <span className="text-warn">{t("noLead")}</span>}</BodyCell>
            <BodyCell right>{team.people}</BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
