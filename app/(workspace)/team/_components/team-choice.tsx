import { selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/kernel/period";
import type { TeamView } from "@/lib/org/views";

type Props = { teams: readonly TeamView[]; chosen: string; whole: string; week: Day | null };

/** A plain form that asks for the same page: it works without JavaScript, and the address says what is shown. */
export async function TeamChoice({ teams, chosen, whole, week }: Props) {
  const t = await getTranslations("activities.team");
  if (teams.length < 2) return null;
  return (
    <form action="/team" className="flex items-center gap-2">
      <label htmlFor="team-choice" className="sr-only">
        {t("team")}
      </label>
      <select id="team-choice" name="team" defaultValue={chosen} className={selectClass}>
        <option value="">{whole}</option>
        {teams.map((team) => (
          <option key={team.id} value={team.id}>
            {"\u00a0\u00a0".repeat(team.depth) + team.name}
          </option>
        ))}
      </select>
      {week && <input type="hidden" name="week" value={week} />}
      <Button type="submit">{t("showTeam")}</Button>
    </form>
  );
}
