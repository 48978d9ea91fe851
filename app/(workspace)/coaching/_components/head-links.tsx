import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { findScope, isOffered, requireActor } from "@/lib/access/gate/gate";

/** Where the page of talks leads on to; what is seen of managers stands there for whoever has some below. */
export async function HeadLinks() {
  const [t, actor, aggregate] = await Promise.all([
    getTranslations("coaching"),
    requireActor(),
    findScope("coaching:aggregate"),
  ]);
  const leads = isOffered(actor, "coaching:lead");
  const hasTeamsBelow = aggregate !== null && (aggregate.teamIds === null || aggregate.teamIds.length > 1);
  return (
    <>
      <TextLink href={"/calendar" as Route}>{t("list.calendar")}</TextLink>
      <TextLink href={"/coaching/programs" as Route}>{t("programs.title")}</TextLink>
      {leads && <TextLink href={"/coaching/mine" as Route}>{t("mine.link")}</TextLink>}
      {hasTeamsBelow && <TextLink href={"/coaching/managers" as Route}>{t("managers.link")}</TextLink>}
      {isOffered(actor, "coachingBank:manage") && (
        <TextLink href={"/coaching/questions" as Route}>{t("list.questions")}</TextLink>
      )}
      <PageLink href="/coaching/new" className={buttonClass({ look: "primary" })}>
        {t(leads ? "list.plan" : "list.ask")}
      </PageLink>
    </>
  );
}
