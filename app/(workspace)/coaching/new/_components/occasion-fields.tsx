import { SelectField } from "@/components/forms/select-field";
import { getTranslations } from "@/components/i18n/words";
import { FUNNEL_STEPS, SITUATIONS, type Situation } from "@/lib/coaching/domain/questions";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";

/** What kind of talk it is, which decides the questions that are proposed. */
export async function OccasionFields({ begins }: { begins: Situation }) {
  const [t, skillName] = await Promise.all([getTranslations("coaching"), getTranslations("skills.skills")]);
  const situations = SITUATIONS.map((value) => ({ value, label: t(`situations.${value}`) }));
  const steps = FUNNEL_STEPS.map((value) => ({ value, label: t(`steps.${value}`) }));
  const skills = SKILL_KEYS.map((value) => ({ value, label: skillName(value) }));
  return (
    <>
      <SelectField {...{ name: "situation", label: t("form.situation"), choices: situations }} defaultValue={begins} />
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField {...{ name: "step", label: t("form.step"), choices: steps, empty: t("form.any") }} optional />
        <SelectField {...{ name: "skill", label: t("form.skill"), choices: skills, empty: t("form.any") }} optional />
      </div>
    </>
  );
}
