import { inputClass, selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import type { TeamView } from "@/lib/org/views";

export type ShownFilter = { search: string; teamId: string; status: string; after: string };

const STATUSES = ["active", "invited", "withoutSignIn", "disabled", "left", "all"] as const;

/** Search, team and status as a plain form: the address says what is shown. */
export async function PeopleFilterForm({ filter, teams }: { filter: ShownFilter; teams: readonly TeamView[] }) {
  const t = await getTranslations("org.people");
  return (
    <form action="/people" className="mb-6 grid gap-3 md:grid-cols-[minmax(0,1fr)_12rem_12rem_auto] md:items-end">
      <label className="block text-small text-ink-3">
        {t("search")}
        <input
          type="search"
          name="search"
          defaultValue={filter.search}
          maxLength={200}
          className={`mt-1 ${inputClass}`}
        />
      </label>
      <label className="block text-small text-ink-3">
        {t("team")}
        <select name="team" defaultValue={filter.teamId} className={`mt-1 ${selectClass}`}>
          <option value="">{t("anyTeam")}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {"\u00a0\u00a0".repeat(team.depth) + team.name}
            </option>
          ))}
        </select>
      </label>
      <label className="block text-small text-ink-3">
        {t("status")}
        <select name="status" defaultValue={filter.status} className={`mt-1 ${selectClass}`}>
          <option value="">{t("present")}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`statuses.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
