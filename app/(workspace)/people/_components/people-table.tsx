import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { PeoplePage, PersonRow } from "@/lib/org/views";
import type { ShownFilter } from "./people-filter-form";

/** Fifty people; on a phone team and status go under the name. */
export async function PeopleTable({ page, filter }: { page: PeoplePage; filter: ShownFilter }) {
  const t = await getTranslations("org.people");
  if (page.people.length === 0) return <EmptyState title={t("emptyTitle")} text={t("emptyText")} />;
  return (
    <>
      <Table label={t("title")}>
        <thead>
          <tr>
            <HeadCell>{t("name")}</HeadCell>
            <HeadCell className="max-md:hidden">{t("role")}</HeadCell>
            <HeadCell className="max-md:hidden">{t("team")}</HeadCell>
            <HeadCell className="max-md:hidden">{t("since")}</HeadCell>
            <HeadCell right>{t("status")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {page.people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </Table>
      <nav aria-label={t("pages")} className="mt-4 flex gap-6">
        {filter.after && <TextLink href={hrefFor(filter, "")}>{t("first")}</TextLink>}
        {page.next && <TextLink href={hrefFor(filter, page.next)}>{t("more")}</TextLink>}
      </nav>
    </>
  );
}

async function Row({ person }: { person: PersonRow }) {
  const [t, tRole, format] = await Promise.all([
    getTranslations("org.people"),
    getTranslations("shell.role"),
    getFormatter(),
  ]);
  const role = person.isAdmin ? t("withAdmin", { role: tRole(person.role) }) : tRole(person.role);
  const since =
    person.hiredOn &&
    format.dateTime(new Date(`${person.hiredOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <tr className={ROW}>
      <RowHead>
        <PageLink
          href={`/people/${person.id}/edit` as Route}
          className="focusable flex items-center gap-2.5 rounded-sm"
        >
          <Avatar name={person.name} size={24} />
          <span className="min-w-0 leading-4">
            <span className="block text-ink group-hover:underline">{person.name}</span>
            <span className="block truncate text-label text-ink-4 md:hidden">
              {[role, person.team].filter(Boolean).join(" · ")}
            </span>
          </span>
        </PageLink>
      </RowHead>
      <BodyCell className="whitespace-nowrap max-md:hidden">{role}</BodyCell>
      <BodyCell className="max-md:hidden">{person.team ?? <span className="text-ink-4">–</span>}</BodyCell>
      <BodyCell className="whitespace-nowrap tabular-nums max-md:hidden">{since ?? "–"}</BodyCell>
      <BodyCell right>
        {person.status === "active" ? (
          <span className="text-small text-ink-4">{t("statuses.active")}</span>
        ) : (
          <Badge tone={person.status === "disabled" ? "bad" : "mute"}>{t(`statuses.${person.status}`)}</Badge>
        )}
      </BodyCell>
    </tr>
  );
}

function hrefFor(filter: ShownFilter, after: string): Route {
  const { search, teamId, status } = filter;
  const entries = Object.entries({ search, team: teamId, status, after }).filter(([, value]) => value !== "");
  return `/people?${new URLSearchParams(entries)}` as Route;
}
