import type { Metadata, Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { textParam } from "@/lib/kernel/search-param";
import { TemplateForm } from "../_components/template-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("skills.templates"))("addTitle") };
}

/** A new template: from the product's eight criteria, or from nothing. */
export default async function NewTemplatePage({ searchParams }: PageProps<"/ride-alongs/templates/new">) {
  await requireScope("scorecardTemplate:manage");
  const [t, params] = await Promise.all([getTranslations("skills.templates"), searchParams]);
  return (
    <div className="max-w-[46rem]">
      <PageHead
        over={<TextLink href={"/ride-alongs/templates" as Route}>{t("title")}</TextLink>}
        title={t("addTitle")}
      />
      <TemplateForm template={null} isEmpty={textParam(params.start) === "empty"} />
    </div>
  );
}
