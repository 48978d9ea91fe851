import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/kernel/period";
import type { TeamRecord } from "@/lib/org/views";

/** Who belongs to the team today or will; each name leads to where the person is moved. */
export async function MemberSection({ team, today }: { team: TeamRecord; today: Day }) {
  const [t, tRole] = await Promise.all([getTranslations("org.teams"), getTranslations("shell.role")]);
  return (
    <Section id="members" title={t("members")} note={t("membersNote")}>
      {team.members.length === 0 && <p className="text-body text-ink-3">{t("noMembers")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {team.members.map((member) => (
          <li key={member.id} className="flex items-baseline justify-between gap-4 py-1.5">
            <TextLink quiet href={`/people/${member.person.id}/edit` as Route}>
              {member.person.name}
            </TextLink>
            <span className="text-small text-ink-4">
              {member.from > today ? t("fromDay", { day: member.from }) : tRole(member.person.role)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
