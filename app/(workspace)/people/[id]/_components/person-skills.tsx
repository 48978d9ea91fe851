import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { findScope, reaches } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { findSkillProfile } from "@/lib/ride-alongs/queries/scorecards";

/** Where somebody stands in each skill by what their managers saw in the field, for those who may see ride-alongs of theirs. */
export async function PersonSkills({ personId, today }: { personId: string; today: Day }) {
  const scope = await findScope("rideAlong:read");
  if (!scope || !reaches(scope, personId)) return null;
  const standings = await findSkillProfile(scope, personId, { today, now: new Date() });
  const seen = standings.filter(({ observations }) => observations > 0);
  if (seen.length === 0) return null;
  const [t, skills, format] = await Promise.all([
    getTranslations("rideAlongs.card"),
    getTranslations("skills.skills"),
    getFormatter(),
  ]);
  const level = (value: number) =>
    t("level", { level: format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
  const known = seen.flatMap((standing) => (standing.level === null ? [] : [{ ...standing, level: standing.level }]));
  const few = seen.flatMap(({ skill, level: found }) => (found === null ? [skills(skill)] : []));
  return (
    <Section id="skills" title={t("profile")} note={t("profileNote")}>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {known.map((standing) => (
          <li key={standing.skill} className="flex items-baseline justify-between gap-4 py-2.5">
            <span className="text-body text-ink">{skills(standing.skill)}</span>
            <span className="text-right text-small text-ink-4">
              <span className="block tabular-nums text-ink">{level(standing.level)}</span>
              {[
                t("observations", { count: standing.observations }),
                standing.trend && t(`trend.${standing.trend.direction}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {few.length > 0 && (
        <p className="mt-2 max-w-prose text-small text-ink-4">{t("few", { skills: format.list(few) })}</p>
      )}
    </Section>
  );
}
