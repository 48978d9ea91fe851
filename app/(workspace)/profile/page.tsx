import type { Metadata, Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { AbsenceSection } from "@/components/org/absence-section";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { findOwnFeed } from "@/lib/appointments/queries/calendar-feed";
import { addDays, dayAt } from "@/lib/kernel/period";
import { findOwnChoices } from "@/lib/notifications/queries/notices";
import { listAbsences } from "@/lib/org/queries/absences";
import { SignOutForm } from "../_components/sign-out-form";
import { CalendarSection } from "./_components/calendar-section";
import { NotificationSection } from "./_components/notification-section";
import { PasswordForm } from "./_components/password-form";
import { ProfileForm } from "./_components/profile-form";

const RECENT_DAYS = 60;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.profile"))("title") };
}

export default async function ProfilePage() {
  const actor = await requireActor();
  const scope = await requireScope("absence:manage");
  const today = dayAt(new Date(), actor.timeZone);
  const own = await requireScope("notice:read");
  const [t, held, absences, choices, feed] = await Promise.all([
    getTranslations("access"),
    getTranslations("privacy"),
    listAbsences(scope, actor.personId, addDays(today, -RECENT_DAYS), today),
    findOwnChoices(own),
    findOwnFeed(own),
  ]);
  return (
    <>
      <PageHead over={actor.name} title={t("profile.title")} sub={t("profile.lead")} />
      <div className="max-w-form space-y-section-sm md:space-y-section">
        <ProfileForm actor={actor} />
        <AbsenceSection personId={actor.personId} absences={absences} today={today} />
        <NotificationSection choices={choices} />
        <CalendarSection feed={feed} />
        <Section id="password" title={t("password.title")}>
          <PasswordForm />
        </Section>
        <Section id="held" title={held("link")}>
          <p className="mb-2 text-body text-ink-3">{held("linkLead")}</p>
          <TextLink href={"/profile/held" as Route}>{held("title")}</TextLink>
        </Section>
        <Section id="sessions" title={t("profile.sessions")}>
          <p className="mb-4 text-body text-ink-3">{t("profile.sessionsLead")}</p>
          <div className="flex flex-wrap gap-2">
            <SignOutForm personId={actor.personId}>{t("profile.signOut")}</SignOutForm>
            <SignOutForm personId={actor.personId} everywhere>
              {t("profile.everywhere")}
            </SignOutForm>
          </div>
        </Section>
      </div>
    </>
  );
}
