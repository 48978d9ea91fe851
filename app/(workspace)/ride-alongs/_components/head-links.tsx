import type { Route } from "next";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";

/** The ways on from the coverage, for those who lead and for those who say what is watched. */
export async function HeadLinks({ leads, writes }: { leads: boolean; writes: boolean }) {
  const { t } = await getRideWords();
  return (
    <>
      <TextLink href={"/calendar" as Route}>{t("coverage.calendar")}</TextLink>
      {writes && <TextLink href={"/ride-alongs/templates" as Route}>{t("coverage.templates")}</TextLink>}
      {leads && (
        <PageLink href={"/ride-alongs/new" as Route} className={buttonClass()}>
          {t("coverage.book")}
        </PageLink>
      )}
    </>
  );
}
