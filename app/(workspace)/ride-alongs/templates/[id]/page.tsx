import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { findTemplate } from "@/lib/skills/queries/templates";
import { TemplateForm } from "../_components/template-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("skills.templates"))("editTitle") };
}

/** A template as it asks now; other criteria are another version. */
export default async function EditTemplatePage({ params }: PageProps<"/ride-alongs/templates/[id]">) {
  const scope = await requireScope("scorecardTemplate:manage");
  const [t, { id }] = await Promise.all([getTranslations("skills.templates"), params]);
  const template = await findTemplate(scope, id);
  if (!template) notFound();
  const { number } = template;
  return (
    <div className="max-w-[46rem]">
      <PageHead
        over={<TextLink href={"/ride-alongs/templates" as Route}>{t("title")}</TextLink>}
        title={template.name}
        sub={t("versionNote", { number, next: number + 1 })}
      />
      <TemplateForm template={template} />
    </div>
  );
}
