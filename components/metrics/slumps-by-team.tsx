import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { SlumpNumbers, UnitSlumps } from "@/lib/metrics/views";
import type { TeamView } from "@/lib/org/views";

type Props = { teams: readonly TeamView[]; slumps: SlumpNumbers["teams"] };

/** Each team with those that are open and those it got over; of a team of a few people nothing is said. */
export async function SlumpsByTeam({ teams, slumps }: Props) {
  const t = await getTranslations("metrics.slumps.byTeam");
  const first = Math.min(...teams.map(({ depth }) => depth));
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("team")}</HeadCell>
          <HeadCell right>{t("open")}</HeadCell>
          <HeadCell right>{t("age")}</HeadCell>
          <HeadCell right className="max-md:hidden">
            {t("recovered")}
          </HeadCell>
          <HeadCell right className="max-md:hidden">
            {t("over")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} depth={team.depth - first} unit={slumps.get(team.id) ?? null} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { team: TeamView; depth: number; unit: UnitSlumps | null };

async function TeamRow({ team, depth, unit }: RowProps) {
  const [t, number] = await Promise.all([getTranslations("metrics.slumps"), getNumberWords()]);
  const days = (value: number | null) => (value === null ? "–" : t("days", { count: Math.round(value) }));
  return (
    <tr className={ROW}>
      <RowHead>
        <span className="block" style={{ paddingLeft: `${depth}rem` }}>
          <TextLink quiet href={`/team?team=${team.id}` as Route} className="block">
            {team.name}
          </TextLink>
          {unit && (
            <span className="block text-label text-ink-4 md:hidden">
              {t("byTeam.beneath", { count: unit.last.count })}
            </span>
          )}
        </span>
      </RowHead>
      {unit ? (
        <>
          <BodyCell right>{number(unit.open)}</BodyCell>
          <BodyCell right className="whitespace-nowrap">
            {days(unit.age)}
          </BodyCell>
          <BodyCell right className="max-md:hidden">
            {number(unit.last.count)}
          </BodyCell>
          <BodyCell right className="whitespace-nowrap max-md:hidden">
            {days(unit.last.days)}
          </BodyCell>
        </>
      ) : (
        <FewCells>{t("byTeam.few")}</FewCells>
      )}
    </tr>
  );
}

/** One word in the place of all numbers, as many columns wide as each screen shows. */
function FewCells({ children }: { children: string }) {
  return (
    <>
      <td colSpan={2} className="border-b border-line py-2.5 text-right text-small text-ink-4">
        {children}
      </td>
      <td colSpan={2} className="border-b border-line max-md:hidden" />
    </>
  );
}
