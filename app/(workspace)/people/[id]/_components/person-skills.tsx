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
  return (
    <Section id="skills" title={t("profile")} note={t("profileNote")}>
      <ul className="divide-y divide-line border-y border-line">
        {seen.map((standing) => (
          <li key={standing.skill} className="flex items-baseline justify-between gap-4 py-2.5">
            <span className="text-body text-ink">{skills(standing.skill)}</span>
            <span className="text-right text-small text-ink-4">
              <span className="block tabular-nums text-ink">
                {standing.level === null ? t("few") : level(standing.level)}
              </span>
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
    </Section>
  );
}
