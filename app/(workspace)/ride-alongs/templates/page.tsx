import type { Metadata, Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { listTemplates } from "@/lib/skills/queries/templates";
import { TemplateList } from "./_components/template-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("skills.templates"))("title") };
}

/** By what days in the field are scored, besides the product's own criteria. */
export default async function TemplatesPage() {
  const scope = await requireScope("scorecardTemplate:manage");
  const [t, rides, templates] = await Promise.all([
    getTranslations("skills.templates"),
    getTranslations("rideAlongs"),
    listTemplates(scope),
  ]);
  const begin = (
    <>
      <PageLink href={"/ride-alongs/templates/new" as Route} className={buttonClass({ look: "primary" })}>
        {t("startBuiltIn")}
      </PageLink>
      <PageLink href={"/ride-alongs/templates/new?start=empty" as Route} className={buttonClass()}>
        {t("startEmpty")}
      </PageLink>
    </>
  );
  return (
    <div className="max-w-[46rem]">
      <PageHead
        over={<TextLink href={"/ride-alongs" as Route}>{rides("title")}</TextLink>}
        title={t("title")}
        sub={t("lead")}
      >
        {templates.length > 0 && begin}
      </PageHead>
      {templates.length === 0 && (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
          {begin}
        </EmptyState>
      )}
      <div className="space-y-section-sm md:space-y-section">
        <TemplateList id="in-use" title={t("inUse")} templates={templates.filter(({ isEnded }) => !isEnded)} />
        <TemplateList id="ended" title={t("ended")} templates={templates.filter(({ isEnded }) => isEnded)} />
      </div>
    </div>
  );
}
